/**
 * What is looked at inside a page. Each function runs in the browser, so it uses nothing from outside itself; it returns what is wrong,
 * in words.
 */

/** A page never scrolls sideways; a wide table may, in its own box. */
export function sidewaysScroll(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].findLast(
    (element) => element.getBoundingClientRect().right > clientWidth,
  );
  return [`The page is ${scrollWidth} px wide in a window of ${clientWidth} px: ${wide?.outerHTML.slice(0, 120)}`];
}

/**
 * What can be clicked is at least 44 px high and wide, and shares none of that with another target (WCAG 2.5.5). Excepted is, as there, a
 * link inside running text: it is laid out in a line, and the block that it stands in has words that are no link.
 */
export function smallTargets(): string[] {
  const least = 44;
  const tolerance = 1;
  const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const isInText = (element: Element) => {
    let block: Element | null = element;
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
    if (!block || block === element) return false;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { nodeValue, parentElement } = texts.currentNode;
      if (/[\p{L}\p{N}]/u.test(nodeValue ?? "") && !parentElement?.closest(selector)) return true;
    }
    return false;
  };
  const targets = [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInText(element))
    .map((element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const { left, right, top, bottom, width } = (label ?? element).getBoundingClientRect();
      const height = (label ?? element).getClientRects()[0]?.height ?? 0; // of the first line, however the text wraps
      const name = `"${element.textContent?.trim().slice(0, 40)}" in .${element.parentElement?.closest("[class]")?.className ?? "the page"}`;
      return { name, left, right, top, bottom, width, height };
    });
  const small = targets
    .filter(({ width, height }) => Math.min(width, height) < least)
    .map(({ name, width, height }) => `A target of ${Math.round(width)} × ${Math.round(height)} px: ${name}`);
  const overlapping = targets.flatMap((one, index) =>
    targets
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > tolerance &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > tolerance,
      )
      .map((other) => `Two targets overlap: ${one.name}, ${other.name}`),
  );
  return [...small, ...overlapping];
}

/** Without scripts a control works or is not there: a field belongs to a form that can be sent to an address, a summary opens and closes. */
export function deadControls(): string[] {
  const controls =
    "button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch], a:not([href])";
  const works = (element: Element) => {
    if (element.localName === "summary") {
      const details = element.closest("details");
      const opens = () => {
        const before = details?.open;
        if (element instanceof HTMLElement) element.click();
        return details?.open !== before;
      };
      return opens() && opens();
    }
    const form = "form" in element ? element.form : undefined;
    if (!(form instanceof HTMLFormElement)) return false;
    return (
      form.hasAttribute("action") &&
      form.querySelector("button:not([type=button], [type=reset]), [type=submit]") !== null
    );
  };
  return [...document.querySelectorAll(controls)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !works(element))
    .map((element) => `Does nothing without scripts: ${element.outerHTML.slice(0, 120)}`);
}

/** A page keeps nothing with the reader. */
export async function stored(): Promise<string[]> {
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker.getRegistrations();
  return [
    ...Object.keys({ ...localStorage }).map((key) => `local storage: ${key}`),
    ...Object.keys({ ...sessionStorage }).map((key) => `session storage: ${key}`),
    ...databases.map(({ name }) => `database: ${name}`),
    ...(await caches.keys()).map((key) => `cache: ${key}`),
    ...workers.map(({ scope }) => `service worker: ${scope}`),
  ];
}

/**
 * What axe finds against WCAG 2.2 A, AA and AAA and its best practices. What it cannot decide counts, so that pages stay decidable; but for
 * the titles of sources: two documents may have one, and their publishers, types and dates stand beside it.
 */
export async function axeFindings(): Promise<string[]> {
  const { axe } = window;
  const levels = ["a", "aa", "aaa"];
  const tags = [
    "best-practice",
    ...["wcag2", "wcag21", "wcag22"].flatMap((version) => levels.map((level) => version + level)),
  ];
  const { violations, incomplete } = await axe.run(document, {
    runOnly: { type: "rule", values: axe.getRules(tags).map(({ ruleId }) => ruleId) },
    resultTypes: ["violations", "incomplete"],
  });
  const isSourceTitle = (selectors: readonly unknown[]) =>
    selectors.every((selector) => document.querySelector(String(selector))?.closest(".sources"));
  const undecided = incomplete.map((result) =>
    result.id === "identical-links-same-purpose"
      ? { ...result, nodes: result.nodes.filter(({ target }) => !isSourceTitle(target)) }
      : result,
  );
  return [...violations, ...undecided].flatMap(({ id, nodes }) => {
    const [first] = nodes;
    if (!first) return [];
    const reasons = [...first.any, ...first.all, ...first.none].map(({ message }) => message);
    return [`axe ${id}, ${nodes.length} times, first at ${first.target.join(" ")}: ${reasons.join("; ")}`];
  });
}
