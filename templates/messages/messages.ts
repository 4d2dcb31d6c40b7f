import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { sv } from "./sv.ts";

/** Every text of the interface in one language. English is the model: a key that another language lacks is a type error. */
export type Messages = typeof en;

/** The languages that the interface speaks; `site.yaml` says which of them the site has. */
export const messages: Record<string, Messages> = { en, fi, sv };
