import { z } from "zod";
import { base, subject } from "./record.ts";
import { choice, citation, itemId, language, list, name, pastDate, recordId, term, url, words } from "./scalars.ts";
import { outputTypes, projectStates } from "./terms.ts";

const output = z.strictObject({
  id: itemId.meta({ description: "What a translation finds it by", examples: ["o1"] }),
  title: words(200).meta({ description: "What it is called", examples: ["Guide for mentors"] }),
  type: choice(outputTypes, "type of output").meta({ description: "What it is", examples: ["guide"] }),
  url: url.optional().meta({ description: "Where to find it", examples: ["https://www.example.org/guide"] }),
  language: language.optional().meta({ description: "Its language", examples: ["fi"] }),
  sources: list(citation, 30)
    .optional()
    .meta({ description: "The sources that name it", examples: [["s2"]] }),
});
export type ProjectOutput = z.infer<typeof output>;

const registerIds = list(name(60))
  .optional()
  .meta({ description: "Numbers in this register", examples: [["S10424"]] });

/** The front matter of `content/projects/<id>.md`. */
export const project = z.strictObject({
  ...base,
  ...subject,
  users: list(term("users"))
    .optional()
    .meta({ description: "Who can use what it made", examples: [["municipality"]] }),
  state: z
    .strictObject({
      is: choice(projectStates, "state of a project").meta({ description: "Where it stands", examples: ["ended"] }),
      seen: pastDate.optional().meta({ description: "When it was last seen so", examples: ["2022"] }),
      sources: list(citation, 30)
        .optional()
        .meta({ description: "The sources that say so", examples: [["s1"]] }),
    })
    .meta({ description: "Whether it goes on", examples: [{ is: "ended", seen: "2022" }] }),
  outputs: list(output)
    .optional()
    .meta({
      description: "What it left behind",
      examples: [[{ id: "o1", title: "Guide for mentors", type: "guide" }]],
    }),
  continues: list(recordId("projects"))
    .optional()
    .meta({ description: "Projects that it carries on", examples: [["alpo"]] }),
  partOf: recordId("projects")
    .optional()
    .meta({ description: "The one larger project", examples: ["kotona-suomessa"] }),
  externalIds: z
    .strictObject({ eura: registerIds, amif: registerIds, keep: registerIds, kohesio: registerIds })
    .optional()
    .meta({
      description: "Numbers in registers, each a list: eura, amif, keep, kohesio",
      examples: [{ eura: ["S10424"] }],
    }),
});
export type Project = z.infer<typeof project>;
