import { z } from "zod";
import { itemId, scalar, words } from "./scalars.ts";

const statements = z.record(itemId, words(600)).optional();
const reason = words(600).optional();

const shared = {
  title: words(100).optional(),
  summary: words(200).optional(),
  /** The fingerprint of the words that were translated. Any text fits: one that is not the record's of today is told as outdated. */
  translates: scalar((value) => ({ value })).optional(),
  results: statements,
  difficulties: statements,
  limits: statements,
  withdrawn: z.strictObject({ reason: words(400).optional() }).optional(),
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
    .optional(),
  elements: statements,
  steps: z.record(itemId, z.strictObject({ title: words(120).optional(), detail: words(600).optional() })).optional(),
  needs: statements,
});
export type PracticeTranslation = z.infer<typeof practiceTranslation>;

/** The front matter of `content/projects/<id>.<language>.md`. */
export const projectTranslation = z.strictObject({
  ...shared,
  outputs: z.record(itemId, words(200)).optional(),
});
export type ProjectTranslation = z.infer<typeof projectTranslation>;
