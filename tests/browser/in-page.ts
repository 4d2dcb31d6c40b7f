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
 * What can be clicked takes the pointer on at least 44 × 44 px that no other target takes (WCAG 2.5.5). Excepted is, as there, a link inside
 * running text: it is laid out in a line, and the block that it stands in has words that are no link.
 */
export function smallTargets(): string[] {
  type Pair = readonly [number, number];
  const least = 44;
  const lost = 1; // in counting whole pixels from the middle to either side
  const half = (least - lost - 1) / 2;
  const sides: Pair[] = [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ];
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
  const takes = (element: Element, x: number, y: number) => {
    const hit = document.elementFromPoint(x, y)?.closest(`${selector}, label`);
    return hit === element || (hit instanceof HTMLLabelElement && hit.control === element);
  };
  const reach = (element: Element, [x, y]: Pair, [right, down]: Pair) => {
    let far = 0;
    while (far < least && takes(element, x + right * (far + 1), y + down * (far + 1))) far += 1;
    return far;
  };
  // Near the top, so that many that follow are in view, too: each scroll costs a layout.
  const show = (element: Element) => {
    const whole = (element instanceof HTMLInputElement && element.labels?.[0]) || element;
    const { top, bottom } = whole.getBoundingClientRect();
    if (top < least || bottom > innerHeight - least) scrollBy({ top: top - 2 * least, behavior: "instant" });
  };
  const size = (element: Element) => {
    show(element);
    const { left, top, bottom, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const waitsForFocus = bottom < 0 || getComputedStyle(element).clipPath !== "none";
    const centre: Pair = [left + width / 2, top + height / 2];
    if (waitsForFocus) return [width, height];
    if (!takes(element, ...centre)) return [0, 0];
    // Four points are enough for nearly all; on a long page a browser takes long to say what is at one.
    const isLarge = sides.every(([right, down]) => takes(element, centre[0] + right * half, centre[1] + down * half));
    if (isLarge) return [least, least];
    const [before = 0, after = 0, above = 0, below = 0] = sides.map((side) => reach(element, centre, side));
    return [before + after + 1, above + below + 1];
  };
  const targets = [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !isInText(element),
  );
  return targets.flatMap((element) => {
    const [width = 0, height = 0] = size(element);
    if (Math.min(width, height) >= least - lost) return [];
    const within = element.parentElement?.closest("[class]")?.className ?? "the page";
    return [`A target of ${width} × ${height} px: "${element.textContent?.trim().slice(0, 40)}" in .${within}`];
  });
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
