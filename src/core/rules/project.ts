import type { Finding } from "../problem.ts";
import { recordRules, stateRules, worthAdding } from "./record.ts";

const recommended = ["period", "results", "difficulties", "limits"];

export function projectRules(data: unknown): Finding[] {
  return [...recordRules(data), ...stateRules(data, "state", "is"), ...worthAdding(data, recommended)];
}
