import { at, type Finding, type Path } from "../problem.ts";
import { isMapping, nodes, text } from "../tree.ts";

/** No value twice in a list, no item id twice in a record. */
export function duplicates(data: unknown): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  for (const { path, value } of nodes(data)) {
    if (Array.isArray(value)) {
      const seen = new Set<string>();
      for (const [index, item] of value.entries()) {
        const same = JSON.stringify(item);
        if (!isMapping(item) || text(item, "id") === undefined) {
          if (seen.has(same))
            findings.push({ code: "duplicate-item", params: { value: shown(item) }, place: at([...path, index]) });
          seen.add(same);
        }
      }
    }
    const id = isItem(path) ? text(value, "id") : undefined;
    if (id === undefined) continue;
    if (ids.has(id)) findings.push({ code: "duplicate-item-id", params: { id }, place: at([...path, "id"]) });
    ids.add(id);
  }
  return findings;
}

function isItem(path: Path): boolean {
  return typeof path.at(-1) === "number";
}

function shown(item: unknown): string {
  return typeof item === "string" ? item : isMapping(item) ? Object.values(item).join(", ") : "this item";
}
