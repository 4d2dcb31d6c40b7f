import { type TranslateFlags, translate } from "../translate.ts";
import { complain, type Exit, say, wrongUsage } from "./terminal.ts";

export function translateCommand(id: string | undefined, language: string | undefined, flags: TranslateFlags): Exit {
  if (id === undefined || language === undefined)
    return wrongUsage("Say which record and which language: npm run translate -- womento sv");
  const { report, exit } = translate(id, language, flags);
  for (const line of report) (exit === 0 ? say : complain)(line);
  return exit;
}
