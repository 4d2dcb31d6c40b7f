import { type Choice, readChoice, sorts, tidy, writeChoice } from "../core/choice.ts";
import { tick, untick } from "../core/filter.ts";
import { type ListData, pageSize, unpack } from "../core/list-data.ts";
import type { ListWords } from "../core/list-words.ts";
import { listing } from "../core/listing.ts";
import { find, show } from "./element.ts";
import { entries } from "./entries.ts";
import { view } from "./view.ts";
import type { Words } from "./words.ts";

/** How a change came about. */
type Change = {
  /** It becomes an entry of the history; without, it was read from the address. */
  isNew?: boolean;
  /** The reader wants to see the results now. */
  toResults?: boolean;
  /** How many records are shown at most; with more than a page the first of those that were added takes the focus. */
  most?: number;
  /** Values in the address that the list does not know. */
  unknown?: readonly string[];
};

const page = find(HTMLElement, "[data-list]");
const answer = await fetch(page.dataset["records"] ?? "");
const data: ListData = await answer.json();
if (page.querySelector("[id^=record-]")) start(data);

/** Makes a list of the page that can be filtered, searched and sorted. Its address always says what is shown. */
function start({ words, ...packed }: ListData): void {
  const records = unpack(packed);
  const { index } = records;
  const ids = records.records.map(({ id }) => id);
  const address = (choice: Choice) => writeChoice(choice, index);
  const render = view(
    page,
    { ...records, words },
    {
      ticked: (facet, value, isTicked) => {
        const change = isTicked ? tick : untick;
        alter({ selection: change(current.selection, facet, value) });
      },
      go: (choice) => go(choice, { isNew: true, toResults: true }),
      more: () => go(current, { most: shown + pageSize }),
    },
  );
  let current: Choice = { query: "", selection: new Map() };
  let search: { query: string; words?: Words } = { query: "" };
  let shown = pageSize;
  let turn = 0;
  const enter = entries();
  const searched = async (query: string) => {
    const { find } = await import("./words.ts");
    return find(query, { page, ids, words, address });
  };

  async function change(choice: Choice, { isNew, toResults, most = pageSize, unknown = [] }: Change) {
    turn += 1;
    const own = turn;
    current = choice;
    shown = most;
    page.classList.toggle("changing", turn > 1);
    const written = isNew && enter(address(choice) || "./");
    let failed = false;
    try {
      if (search.query !== choice.query || unknown.length > 0)
        search = { query: choice.query, words: await searched(choice.query) };
    } catch {
      failed = true;
    }
    if (own !== turn) return;
    const found = failed ? undefined : search.words;
    const listed = listing(records, choice, found?.hits);
    const { heard, rest } = await render({ ...listed, choice, most, words: found, unknown, failed });
    if (own !== turn) return;
    if (toResults) toHeading();
    await written;
    if (own !== turn) return;
    rest();
    const added = records.records[listed.numbers[most - pageSize] ?? -1];
    if (most > pageSize && added) find(HTMLElement, `[id="record-${added.id}"] a`, page).focus();
    // Of a page that was just opened a listener hears what it is, unless the address looks for words.
    if (own > 1 || choice.query) say(heard);
  }
  const go = (choice: Choice, how: Change) => {
    change(choice, how).catch(console.error);
  };
  const read = () => {
    const { choice, unknown } = readChoice(location.search, index);
    go(choice, { unknown });
  };

  const alter: Alter = (part, toResults = false) => {
    if (part.query !== current.query) go({ ...current, ...part }, { isNew: true, toResults });
    else if (toResults) toHeading();
  };

  tools(words, alter);
  addEventListener("popstate", () => {
    if (address(readChoice(location.search, index).choice) !== address(current)) read();
  });
  read();
  for (const part of page.querySelectorAll<HTMLElement>(".waits")) show(part, true);
}

/** Changes a part of the choice; words that are looked for already change nothing. */
type Alter = (part: Partial<Choice>, toResults?: boolean) => void;

function tools(words: ListWords, alter: Alter): void {
  const sort = find(HTMLSelectElement, ".tools select", page);
  const field = find(HTMLInputElement, "#q", page);
  const copy = find(HTMLElement, ".copy", page);
  sort.addEventListener("change", () => {
    const chosen = sorts.find((known) => known === sort.value);
    if (chosen) alter({ sort: chosen });
  });
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    alter({ query: tidy(field.value) }, true);
  });
  field.addEventListener("input", () => {
    if (field.value === "") alter({ query: "" });
  });
  find(HTMLElement, ".clear", page).addEventListener("click", () => alter({ selection: new Map() }, true));
  find(HTMLElement, ".facets form", page).addEventListener("submit", (event) => {
    event.preventDefault();
    toHeading();
  });
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    const text = copy.textContent;
    copy.textContent = words.copied;
    copy.addEventListener("blur", () => copy.replaceChildren(text), { once: true });
    say(words.copied);
  });
}

/** Lets listeners hear something, also when they heard the same before. */
function say(text: string): void {
  const status = find(HTMLElement, "[role=status]", page);
  status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}

function toHeading(): void {
  find(HTMLElement, "#count", page).focus();
}
