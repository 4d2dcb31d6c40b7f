import type { Finding } from "../problem.ts";
import { recordRules, stateRules, worthAdding } from "./record.ts";

/** What readers look for, though a record can be published without. */
export const recommended = ["period", "results", "difficulties", "limits"];

export function projectRules(data: unknown): Finding[] {
  return [...recordRules(data), ...stateRules(data, "state", "is"), ...worthAdding(data, recommended)];
}
