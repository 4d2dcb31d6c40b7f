import { z } from "zod";
import { adoption, base, statement, subject } from "./record.ts";
import { choice, citation, itemId, list, name, pastDate, recordId, term, words } from "./scalars.ts";
import { operationStates, verdicts } from "./terms.ts";

const criterion = z.strictObject({
  verdict: choice(verdicts, "verdict").meta({
    description: "How far the sources show that it is met",
    examples: ["partly"],
  }),
  reason: words(600)
    .optional()
    .meta({ description: "What the sources say, and what they do not say", examples: ["Staff match the pairs [s2]."] }),
  sources: list(citation, 30)
    .optional()
    .meta({ description: "The sources of the verdict", examples: [["s2"]] }),
});
export type Criterion = z.infer<typeof criterion>;

const step = z.strictObject({
  id: itemId.meta({ description: "What a translation finds it by", examples: ["t1"] }),
  title: words(120).meta({ description: "The step in a few words", examples: ["Find a table"] }),
  detail: words(600)
    .optional()
    .meta({ description: "How it is done", examples: ["At the library, once a week [s1]."] }),
  sources: list(citation, 30)
    .optional()
    .meta({ description: "The sources that carry it", examples: [["s2"]] }),
});
export type Step = z.infer<typeof step>;

/** The front matter of `content/practices/<id>.md`. */
export const practice = z.strictObject({
  ...base,
  kinds: list(term("kinds")).meta({
    description: "What kind of practice it is, the main one first",
    examples: [["operating-model"]],
  }),
  ...subject,
  users: list(term("users")).meta({ description: "Who can run it", examples: [["ngo", "municipality"]] }),
  phases: list(term("phases"))
    .optional()
    .meta({ description: "When in the course of integration", examples: [["integration-period"]] }),
  operation: z
    .strictObject({
      state: choice(operationStates, "state of a practice").meta({
        description: "Whether it runs; regular-service is paid from the ordinary budget",
        examples: ["running"],
      }),
      seen: pastDate.optional().meta({ description: "When it was last seen so", examples: ["2026"] }),
      sources: list(citation, 30)
        .optional()
        .meta({ description: "The sources that say so", examples: [["s3"]] }),
    })
    .meta({ description: "Whether it runs today", examples: [{ state: "running", sources: ["s3"] }] }),
  criteria: z
    .strictObject({
      "goal-oriented": criterion,
      "customer-responsive": criterion,
      "context-sensitive": criterion,
      "high-impact": criterion,
      modellable: criterion,
      generalisable: criterion,
    })
    .meta({
      description: "A verdict on each of the six criteria",
      examples: [{ "goal-oriented": { verdict: "met", reason: "…", sources: ["s2"] } }],
    }),
  elements: list(statement)
    .optional()
    .meta({
      description: "What must not change when others take it up",
      examples: [[{ id: "e1", text: "…", sources: ["s1"] }]],
    }),
  steps: list(step)
    .optional()
    .meta({
      description: "How to do it, in order",
      examples: [[{ id: "t1", title: "Find a table", sources: ["s2"] }]],
    }),
  needs: list(statement)
    .optional()
    .meta({
      description: "What it takes in people, skills, money and rooms",
      examples: [[{ id: "n1", text: "…", sources: ["s2"] }]],
    }),
  adoptions: list(adoption)
    .optional()
    .meta({
      description: "Other places that took it up, also those that stopped",
      examples: [[{ id: "a1", country: "SE", place: "Umeå", state: "running", sources: ["s6"] }]],
    }),
  basedOn: list(
    z.strictObject({
      record: recordId("practices")
        .optional()
        .meta({ description: "The practice of this collection", examples: ["dk-mindspring"] }),
      name: name()
        .optional()
        .meta({ description: "Its name, when it is not in this collection", examples: ["KVINFO"] }),
      country: term("countries").meta({ description: "Where it comes from", examples: ["DK"] }),
      sources: list(citation, 30).meta({ description: "The sources that carry it", examples: [["s4"]] }),
    }),
  )
    .optional()
    .meta({
      description: "What it was modelled on",
      examples: [[{ name: "KVINFO", country: "DK", sources: ["s4"] }]],
    }),
  projects: list(recordId("projects"))
    .optional()
    .meta({ description: "Projects of this collection that developed it", examples: [["alpo"]] }),
});
export type Practice = z.infer<typeof practice>;
