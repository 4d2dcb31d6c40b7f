import type { Review } from "../src/core/model.ts";
import type { Page } from "./edition.ts";

/** Whether and when someone read the record against its sources. */
export function Freshness({ page, review }: { page: Page; review: Review }) {
  return <span class={`review ${review.state}`}>{page.messages.review(review)}</span>;
}
