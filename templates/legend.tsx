import { verdicts } from "../src/core/schema/terms.ts";
import type { Page } from "./edition.ts";
import { Tier } from "./glyph.tsx";

/** What the four states of a tier mean. */
export function Legend({ page }: { page: Page }) {
  const { messages } = page;
  return (
    <div class="legend">
      <p>{messages.legend}</p>
      <ul>
        {verdicts.map((verdict) => (
          <li key={verdict}>
            <Tier state={verdict} index={2} /> {messages.verdicts[verdict]}
          </li>
        ))}
      </ul>
    </div>
  );
}
