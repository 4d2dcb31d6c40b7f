import { z } from "zod";
import { base } from "./record.ts";
import { choice, citation, itemId, language, list, name, pastDate, recordId, term, url, words } from "./scalars.ts";
import { outputTypes, projectStates } from "./terms.ts";

const output = z.strictObject({
  id: itemId,
  title: words(200),
  type: choice(outputTypes, "type of output"),
  url: url.optional(),
  language: language.optional(),
  sources: list(citation, 30).optional(),
});
export type ProjectOutput = z.infer<typeof output>;

const registerIds = list(name(60)).optional();

/** The front matter of `content/projects/<id>.md`. */
export const project = z.strictObject({
  ...base,
  topics: list(term("topics"), 3),
  targetGroups: list(term("targetGroups")),
  users: list(term("users")).optional(),
  state: z.strictObject({
    is: choice(projectStates, "state of a project"),
    seen: pastDate.optional(),
    sources: list(citation, 30).optional(),
  }),
  outputs: list(output).optional(),
  continues: list(recordId("projects")).optional(),
  partOf: recordId("projects").optional(),
  externalIds: z
    .strictObject({ eura: registerIds, amif: registerIds, keep: registerIds, kohesio: registerIds })
    .optional(),
});
export type Project = z.infer<typeof project>;
