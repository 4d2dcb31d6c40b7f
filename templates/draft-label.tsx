import type { Head } from "../src/core/model.ts";
import type { Page } from "./edition.ts";

/** Marks a draft, which only `dev` shows. */
export function DraftLabel({ page, entry }: { page: Page; entry: Head }) {
  return entry.record.status === "draft" ? <strong class="draft">{page.messages.draft} </strong> : null;
}
