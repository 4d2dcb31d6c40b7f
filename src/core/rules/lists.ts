import { at, type Finding, type Path } from "../problem.ts";
import { isMapping, nodes, text } from "../tree.ts";

/** No value twice in a list, no item id twice in a record. */
export function duplicates(data: unknown): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  const twice: { id: string; path: Path }[] = [];
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
    if (ids.has(id)) twice.push({ id, path: [...path, "id"] });
    ids.add(id);
  }
  for (const { id, path } of twice) {
    const free = freeId(id, ids);
    findings.push({
      code: "duplicate-item-id",
      params: { id, ...(free === undefined ? {} : { free }) },
      place: at(path),
    });
  }
  return findings;
}

/** The id after the highest one with the same letter; it is taken from then on. */
function freeId(id: string, ids: Set<string>): string | undefined {
  const letter = /^([a-z])\d+$/.exec(id)?.[1];
  if (letter === undefined) return undefined;
  const numbers = [...ids].flatMap((other) => (other.startsWith(letter) ? Number(other.slice(1)) || [] : []));
  const free = `${letter}${Math.max(...numbers) + 1}`;
  ids.add(free);
  return free;
}

function isItem(path: Path): boolean {
  return typeof path.at(-1) === "number";
}

function shown(item: unknown): string {
  return typeof item === "string" ? item : isMapping(item) ? Object.values(item).join(", ") : "this item";
}
