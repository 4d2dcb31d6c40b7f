import { z } from "zod";
import { adoption, base, statement } from "./record.ts";
import { choice, citation, itemId, list, name, pastDate, recordId, term, words } from "./scalars.ts";
import { operationStates, verdicts } from "./terms.ts";

const criterion = z.strictObject({
  verdict: choice(verdicts, "verdict"),
  reason: words(600).optional(),
  sources: list(citation, 30).optional(),
});
export type Criterion = z.infer<typeof criterion>;

const step = z.strictObject({
  id: itemId,
  title: words(120),
  detail: words(600).optional(),
  sources: list(citation, 30).optional(),
});
export type Step = z.infer<typeof step>;

/** The front matter of `content/practices/<id>.md`. */
export const practice = z.strictObject({
  ...base,
  kinds: list(term("kinds")),
  topics: list(term("topics"), 3),
  targetGroups: list(term("targetGroups")),
  users: list(term("users")),
  phases: list(term("phases")).optional(),
  operation: z.strictObject({
    state: choice(operationStates, "state of a practice"),
    seen: pastDate.optional(),
    sources: list(citation, 30).optional(),
  }),
  criteria: z.strictObject({
    "goal-oriented": criterion,
    "customer-responsive": criterion,
    "context-sensitive": criterion,
    "high-impact": criterion,
    modellable: criterion,
    generalisable: criterion,
  }),
  elements: list(statement).optional(),
  steps: list(step).optional(),
  needs: list(statement).optional(),
  adoptions: list(adoption).optional(),
  basedOn: list(
    z.strictObject({
      record: recordId("practices").optional(),
      name: name().optional(),
      country: term("countries"),
      sources: list(citation, 30),
    }),
  ).optional(),
  projects: list(recordId("projects")).optional(),
});
export type Practice = z.infer<typeof practice>;
