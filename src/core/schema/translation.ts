import { z } from "zod";
import { itemId, scalar, words } from "./scalars.ts";

const statements = (of: string, id: string) =>
  z
    .record(itemId, words(600))
    .optional()
    .meta({ description: `The words of each item of \`${of}\`, under its id`, examples: [{ [id]: "…" }] });
const reason = words(600)
  .optional()
  .meta({ description: "The reason of the verdict", examples: ["…"] });

const shared = {
  title: words(100)
    .optional()
    .meta({ description: "The title", examples: ["Språkkafé på biblioteket"] }),
  summary: words(200)
    .optional()
    .meta({ description: "The summary", examples: ["…"] }),
  /** The fingerprint of the words that were translated. Any text fits: one that is not the record's of today is told as outdated. */
  translates: scalar((value) => ({ value }))
    .optional()
    .meta({
      title: "mark",
      // Programs for YAML take some marks for numbers, such as 12345678 and 08e06769, which is infinite.
      type: undefined,
      rule: "as `npm run translate` or the check writes it",
      description: "Which words of the record were translated",
      examples: ["0a1b2c3d"],
    }),
  results: statements("results", "r1"),
  difficulties: statements("difficulties", "d1"),
  limits: statements("limits", "l1"),
  withdrawn: z
    .strictObject({
      reason: words(400)
        .optional()
        .meta({ description: "The reason", examples: ["…"] }),
    })
    .optional()
    .meta({ description: "Why the record was withdrawn", examples: [{ reason: "…" }] }),
};

/** The front matter of `content/practices/<id>.<language>.md`: words only, each under the id of its item (DESIGN, Translation). */
export const practiceTranslation = z.strictObject({
  ...shared,
  criteria: z
    .strictObject({
      "goal-oriented": reason,
      "customer-responsive": reason,
      "context-sensitive": reason,
      "high-impact": reason,
      modellable: reason,
      generalisable: reason,
    })
    .optional()
    .meta({ description: "The reason of each verdict that has one", examples: [{ "goal-oriented": "…" }] }),
  elements: statements("elements", "e1"),
  steps: z
    .record(
      itemId,
      z.strictObject({
        title: words(120)
          .optional()
          .meta({ description: "The step in a few words", examples: ["Hitta ett bord"] }),
        detail: words(600)
          .optional()
          .meta({ description: "How it is done", examples: ["…"] }),
      }),
    )
    .optional()
    .meta({
      description: "The words of each step, under its id",
      examples: [{ t1: { title: "Hitta ett bord", detail: "…" } }],
    }),
  needs: statements("needs", "n1"),
});
export type PracticeTranslation = z.infer<typeof practiceTranslation>;

/** The front matter of `content/projects/<id>.<language>.md`. */
export const projectTranslation = z.strictObject({
  ...shared,
  outputs: z
    .record(itemId, words(200))
    .optional()
    .meta({ description: "The title of each item of `outputs`, under its id", examples: [{ o1: "…" }] }),
});
export type ProjectTranslation = z.infer<typeof projectTranslation>;
