import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Path } from "../src/core/problem.ts";
import { nodes } from "../src/core/tree.ts";
import { type Collection, collecting } from "../src/dev/collection.ts";
import { screen } from "../src/dev/screen.ts";
import { assets } from "../src/io/assets.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";
import { segments } from "../src/segments.ts";
import { now, smallContent } from "./built-site.ts";

const { files } = contentFiles(smallContent);
const parts = { assets: assets(), script: "", style: "" };

/** The small site while it is written, with one file more or another text. */
function collected(name: string, text: string, collect = collector()): Collection {
  const source = { name, path: `content/${name}`, text };
  return collect({ files: [...files.filter((file) => file.name !== name), source], problems: [] }, now);
}

function collector() {
  return collecting({ segments, folder: "content", notYetWritten: { en: "Not yet written", sv: "Inte skrivet ännu" } });
}

function data(name: string): unknown {
  const source = files.find((file) => file.name === name);
  if (!source) throw new Error(`The small site has no ${name}.`);
  return split(source).data;
}

/** Front matter; JSON is YAML. */
function draft(value: object): string {
  return `---\n${JSON.stringify({ ...value, status: "draft" })}\n---\n`;
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value))
    return value.flatMap((item, index) => (index === step ? (rest.length ? [without(item, rest)] : []) : [item]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) =>
      key === step ? (rest.length ? [[key, without(inside, rest)]] : []) : [[key, inside]],
    ),
  );
}

function pathsIn(value: unknown): Path[] {
  return [...nodes(value)]
    .flatMap(({ path, value }) =>
      Object.keys(value ?? {}).map((key) => [...path, Array.isArray(value) ? Number(key) : key]),
    )
    .filter(([first]) => first !== "title" && first !== "language");
}

describe("a draft is shown, whatever it lacks", () => {
  it.each([
    ["practices/language-cafe.md", "practices/begun.md", "en/practices/begun/", "en/practices/"],
    ["projects/talk-more.md", "projects/begun.md", "en/projects/begun/", "en/projects/"],
  ])("like %s", (whole, name, page, list) => {
    const full = data(whole);
    const paths = pathsIn(full);
    const collect = collector();
    fc.assert(
      fc.property(fc.subarray(paths), fc.boolean(), (gone, leavesEmpty) => {
        const rest = gone.toReversed().reduce((value, path) => without(value, path), full);
        const emptied = leavesEmpty ? { summary: null, topics: [], ...Object(rest) } : Object(rest);
        const collection = collected(name, draft(emptied), collect);
        const { answer } = screen(collection, parts);
        const errors = collection.problems.filter(({ severity }) => severity === "error");
        const text = String(answer(`/base/${page}`).body);
        expect(text).not.toContain("could not be made");
        expect(answer(`/base/${page}`).status).toBe(errors.length === 0 ? 200 : 500);
        expect(String(answer(`/base/${list}`).body)).not.toContain("could not be made");
        if (errors.length === 0) {
          expect(text).toContain('<strong class="draft">Draft </strong>');
          expect(String(answer(`/base/${list}`).body)).toContain('<strong class="draft">Draft </strong>');
        }
      }),
      { numRuns: 60 },
    );
  });

  it("in its own language, and with the translation that it has", () => {
    const collection = collected("practices/begun.md", "---\ntitle: Början\nlanguage: sv\nstatus: draft\n---\n");
    const { answer } = screen(collection, parts);
    expect(String(answer("/base/sv/praxis/begun/").body)).toContain("Inte skrivet ännu");
    expect(String(answer("/base/sv/praxis/begun/").body)).toContain('<strong class="draft">Utkast </strong>');
    expect(String(answer("/base/en/practices/").body)).toContain("Början");
  });

  it("and counts what keeps it from being published, not what is only worth adding", () => {
    const whole = Object(data("practices/language-cafe.md"));
    const note = (value: object) => {
      const { answer } = screen(collected("practices/begun.md", draft(value)), parts);
      return /<summary>(.*?)<\/summary>/.exec(String(answer("/base/en/practices/begun/").body))?.[1];
    };
    const { limits: _, ...most } = { ...whole, aliases: undefined };
    expect(note(most)).toBe("Draft: nothing is missing but what is worth adding");
    expect(note({ ...most, kinds: [] })).toBe("Draft: before it can be published, 1 problem to solve");
  });

  it("and a statement without its sources keeps its words", () => {
    const text = draft({ title: "A", language: "en", results: [{ id: "r1", claim: "More found work." }] });
    const page = String(screen(collected("practices/begun.md", text), parts).answer("/base/en/practices/begun/").body);
    expect(page).toContain("More found work. [Not yet written]");
  });
});

it("after a change only the file that changed is compiled", () => {
  const collect = collector();
  const records = (text: string) => {
    const { site } = collected("practices/samtal.md", text, collect);
    return new Map(site?.practices.map(({ id, record }) => [id, record]));
  };
  const own = files.find(({ name }) => name === "practices/samtal.md")?.text ?? "";
  const [before, after] = [records(own), records(own.replace("bygger broar", "bygger starka broar"))];
  expect(after.get("samtal")).not.toBe(before.get("samtal"));
  for (const id of ["bridge", "language-cafe", "old-way"]) expect(after.get(id)).toBe(before.get(id));
});
