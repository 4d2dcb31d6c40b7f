import { outerValue, type Selection } from "../core/filter.ts";
import { grouped } from "../core/numbers.ts";
import { find, make, show } from "./element.ts";

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The options of a list. */
export type Options = {
  /** Shows what is chosen, and how many results each value would give; where the reader does not look, once the returned is called. */
  update: (selection: Selection, counts: Counts) => () => void;
  /** "Topic: Housing", "Country: Finland – Lapland". */
  name: (facet: string, value: string) => string;
};

type Facet = { title: string; values: Map<string, Option> };
type Option = { item: HTMLElement; input: HTMLInputElement; count: Text; label: string; inner?: HTMLElement };

/** The values that stand in the window. */
const seen = new Set<Element>();
const watcher = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) seen[isIntersecting ? "add" : "delete"](target);
});

/**
 * Makes boxes of the links in `form`, each in its place. Facets without links wait in a template until More is opened or one
 * of them is chosen, values inside another one until that is ticked. `told` hears of every change.
 */
export function options(form: HTMLElement, told: (facet: string, value: string, isTicked: boolean) => void): Options {
  const facets = new Map<string, Facet>();
  take(form, facets);

  const details = find(HTMLElement, "details", form);
  const waiting = find(HTMLTemplateElement, ":scope > template", details);
  const takeMore = () => {
    take(waiting.content, facets);
    waiting.replaceWith(waiting.content);
  };
  let shown: [Selection, Counts] = [new Map(), new Map()];
  details.addEventListener("toggle", () => {
    if (waiting.isConnected) takeMore();
    update(...shown)();
  });
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const facet = target.closest<HTMLElement>("[data-facet]")?.dataset["facet"] ?? "";
    told(facet, target.closest("li")?.dataset["value"] ?? "", target.checked);
  });

  const update: Options["update"] = (selection, counts) => {
    shown = [selection, counts];
    if (waiting.isConnected && [...selection.keys()].some((facet) => !facets.has(facet))) takeMore();
    for (const [facet, { values }] of facets) {
      const chosen = selection.get(facet) ?? [];
      for (const [value, option] of [...values]) openInner(option, values, chosen.includes(value));
      for (const [value, { input }] of values)
        input.checked = chosen.includes(value) || isPreset(input, { facet, value, chosen });
    }
    const put = (isAll: boolean) => {
      for (const [facet, { values }] of facets)
        for (const [value, { item, count }] of values) {
          const text = `(${grouped(counts.get(facet)?.get(value) ?? 0)})`;
          if (count.data !== text && (isAll || seen.has(item))) count.data = text;
        }
    };
    put(false);
    return () => put(true);
  };
  const name = (facet: string, value: string) => {
    const { title = "", values } = facets.get(facet) ?? {};
    const outer = values?.get(outerValue(facet, value) ?? "");
    return `${title}: ${outer ? `${outer.label} – ` : ""}${values?.get(value)?.label ?? value}`;
  };
  return { update, name };
}

/** Takes in the facets of a part of the page. */
function take(part: ParentNode, facets: Map<string, Facet>): void {
  for (const group of part.querySelectorAll(".facet")) {
    const title = find(HTMLElement, "h3", group);
    const list = find(HTMLElement, "[data-facet]", group);
    const values = new Map<string, Option>();
    takeValues(list, values);
    facets.set(list.dataset["facet"] ?? "", { title: title.textContent, values });
  }
}

function takeValues(list: HTMLElement, values: Map<string, Option>): void {
  for (const item of list.querySelectorAll<HTMLElement>("li[data-value]")) {
    const link = item.querySelector(":scope > a");
    if (link) {
      const box = make("input");
      box.type = "checkbox";
      link.replaceWith(make("label", box, ...link.childNodes));
    }
    const words = find(HTMLElement, ":scope > label", item);
    const input = find(HTMLInputElement, "input", words);
    const place = find(HTMLElement, ".count", words);
    const count = new Text(place.textContent);
    place.replaceChildren(count);
    const label = words.textContent.replace(count.data, "").trim();
    watcher.observe(item);
    values.set(item.dataset["value"] ?? "", { item, input, count, label });
  }
}

/** Shows what is inside a value while that is ticked. */
function openInner(option: Option, values: Map<string, Option>, isTicked: boolean): void {
  const template = isTicked && option.item.querySelector<HTMLTemplateElement>(":scope > template");
  if (template) {
    option.inner = find(HTMLElement, "*", template.content);
    takeValues(option.inner, values);
    template.replaceWith(option.inner);
  }
  if (option.inner) show(option.inner, isTicked);
}

/** The weakest evidence is enough as long as a criterion asks for none that is stronger. */
function isPreset(input: HTMLInputElement, own: { facet: string; value: string; chosen: readonly string[] }): boolean {
  const { facet, value, chosen } = own;
  const outer = outerValue(facet, value);
  return input.type === "radio" && value.endsWith("-1") && !chosen.some((other) => outerValue(facet, other) === outer);
}
