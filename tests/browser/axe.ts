import type axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * What axe finds against WCAG 2.2 A, AA and AAA and its best practices, also by its experimental rules. What it cannot decide counts, so that
 * pages stay decidable, with four exceptions:
 * - a box of tables that scrolls is a stop for the keyboard and no control; `focus-order-semantics`, which is experimental, knows no such thing;
 * - `hidden-content`, experimental, too, says that something is hidden; what a script shows is looked at when it is shown;
 * - two sources, or a source and a related record, may have one title: publishers, types and dates stand beside those of sources;
 * - axe gives up on the contrast of a text that another box lies over, as the area of a link does over its row. There the colours that the
 *   page gives the text and the nearest ground behind it decide; nothing on our pages is an image or half transparent.
 * It runs in the browser, so it uses nothing from outside itself.
 */
export async function axeFindings(): Promise<string[]> {
  const { axe } = window;
  const levels = ["a", "aa", "aaa"];
  const versions = ["wcag2", "wcag21", "wcag22"];
  const tags = ["best-practice", ...versions.flatMap((version) => levels.map((level) => version + level))];
  const rules = axe.getRules(tags).map(({ ruleId }) => ruleId);
  const unasked = ["focus-order-semantics", "hidden-content"];
  const { violations, incomplete } = await axe.run(document, {
    runOnly: { type: "rule", values: rules.filter((rule) => !unasked.includes(rule)) },
    resultTypes: ["violations", "incomplete"],
  });

  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = numbers(colour)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    const isClear = numbers(backgroundColor)[3] === 0;
    return isClear && element.parentElement ? ground(element.parentElement) : backgroundColor;
  };
  const hasContrast = (element: Element) => {
    const [light = 0, dark = 0] = [getComputedStyle(element).color, ground(element)]
      .map(luminance)
      .sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05) >= 7;
  };
  const decided: Record<string, (element: Element) => boolean> = {
    "color-contrast": hasContrast,
    "color-contrast-enhanced": hasContrast,
    "identical-links-same-purpose": (element) => element.closest(".sources, #related") !== null,
  };
  const isDecided = (rule: string, selectors: readonly unknown[]) =>
    selectors.every((selector) => {
      const element = document.querySelector(String(selector));
      return element !== null && decided[rule]?.(element);
    });
  const undecided = incomplete.map(({ id, nodes }) => ({
    id,
    nodes: nodes.filter(({ target }) => !isDecided(id, target)),
  }));
  return [...violations, ...undecided].flatMap(({ id, nodes }) => {
    const [first] = nodes;
    if (!first) return [];
    const reasons = [...first.any, ...first.all, ...first.none].map(({ message }) => message);
    return [`axe ${id}, ${nodes.length} times, first at ${first.target.join(" ")}: ${reasons.join("; ")}`];
  });
}
