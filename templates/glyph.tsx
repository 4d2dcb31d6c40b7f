import type { Practice } from "../src/core/schema/practice.ts";
import { criteria, type Verdict, verdicts } from "../src/core/schema/terms.ts";
import type { Messages } from "./messages/messages.ts";

/** The widths of the six tiers, top to bottom; a tier is 5 high and the next begins 7 lower. */
const widths = [10, 16, 22, 28, 34, 40] as const;

export const fullTree: readonly Verdict[] = widths.map(() => "met");

/** A spruce that shows one of its tiers, counted from the top. */
export function only(index: number): Verdict[] {
  return widths.map((_, tier) => (tier === index ? "met" : "not-assessed"));
}

/** The six verdicts of a practice, in the order of the spruce. */
export function verdictsOf(practice: Practice): Verdict[] {
  return criteria.map((criterion) => practice.criteria[criterion].verdict);
}

/** The spruce in words: "3 met, 1 partly, 2 not assessed"; no line ends after a number. */
export function sentence(messages: Messages, states: readonly Verdict[]): string {
  return verdicts
    .map((verdict) => ({ verdict, n: states.filter((state) => state === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => messages.verdictCounts[verdict](n).replace(" ", "\u00a0"))
    .join(", ");
}

/** The path that is filled and the path that is drawn, of all tiers together. */
export function tree(states: readonly Verdict[]): { fill: string; stroke: string } {
  const tiers = states.map((state, index) => tier(state, index, 1 + 7 * index));
  return { fill: tiers.map(({ fill }) => fill).join(""), stroke: tiers.map(({ stroke }) => stroke).join("") };
}

/** Met is solid, partly a solid half in an outline, not met an outline, not assessed a thin line. */
function tier(state: Verdict, index: number, y: number): { fill: string; stroke: string } {
  const width = widths[index] ?? 0;
  const x = (44 - width) / 2;
  const solid = (part: number) => `M${x} ${y}h${part}v5h-${part}z`;
  const outline = `M${x + 0.5} ${y + 0.5}h${width - 1}v4h-${width - 1}z`;
  if (state === "met") return { fill: solid(width), stroke: "" };
  if (state === "partly") return { fill: solid(width / 2), stroke: outline };
  if (state === "not-met") return { fill: "", stroke: outline };
  return { fill: "", stroke: `M${x} ${y + 2.5}h${width}` };
}

/** The spruce of a practice, for the eye only: words with the same content stand beside it. `size` is its width in pixels. */
export function Glyph({ states, size }: { states: readonly Verdict[]; size: number }) {
  const { fill, stroke } = tree(states);
  return (
    <svg class="glyph" viewBox="0 0 44 48" width={size} height={Math.round((size * 48) / 44)} aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" />}
      {stroke && <path d={stroke} fill="none" stroke="currentColor" />}
      <rect x="20" y="43" width="4" height="4" />
    </svg>
  );
}

/** One tier of the spruce, as wide as it is in the whole; `index` counts from the top. */
export function Tier({ state, index }: { state: Verdict; index: number }) {
  const { fill, stroke } = tier(state, index, 0);
  return (
    <svg class="glyph tier" viewBox="0 0 44 5" width="44" height="5" aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" />}
      {stroke && <path d={stroke} fill="none" stroke="currentColor" />}
    </svg>
  );
}
