import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../src/core/fingerprint.ts";
import { practiceWords, projectWords, reworded } from "../src/core/words.ts";
import { exampleSite } from "./example-site.ts";

const [practice] = exampleSite().practices;
const [project] = exampleSite().projects;
if (!practice || !project) throw new Error("The example site has a practice and a project.");
const words = practiceWords(practice.record);

describe("the words of a record", () => {
  it("are those of every text, under the key or the id that a translation has them", () => {
    const paths = words.map(({ path }) => path.join("."));
    expect(paths).toEqual(expect.arrayContaining(["title", "summary", "criteria.goal-oriented", "results.r1"]));
    expect(paths).toContain("steps.t1.title");
    expect(new Set(paths).size).toBe(paths.length);
    expect(projectWords(project.record).map(({ path }) => path[0])).toContain("outputs");
  });

  it("can all be put into other words, and nothing else changes", () => {
    const upper = reworded(practice.record, (_, text) => text.toUpperCase());
    expect(practiceWords(upper)).toEqual(words.map(({ path, text }) => ({ path, text: text.toUpperCase() })));
    expect(reworded(practice.record, (_, text) => text)).toEqual(practice.record);
  });
});

describe("the fingerprint of a record's words", () => {
  const mark = fingerprint(words, "The body.");

  it("is eight hexadecimal digits, the same on every machine", () => {
    expect(mark).toMatch(/^[0-9a-f]{8}$/);
    expect(fingerprint([{ path: ["title"], text: "Ääni" }], "Body")).toBe("a13e0302");
  });

  it("changes with each of the words and with the body", () => {
    const changed = words.map((_, at) =>
      fingerprint(
        words.map((word, index) => (index === at ? { ...word, text: `${word.text}!` } : word)),
        "The body.",
      ),
    );
    expect(new Set([mark, fingerprint(words, "The body"), ...changed]).size).toBe(words.length + 2);
  });

  it("does not change when lines are broken anew or letters are composed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("å", "ord", "(1)"), { minLength: 1 }),
        fc.constantFrom("\n", "\r\n", "  "),
        (parts, gap) => {
          const one = fingerprint([{ path: ["title"], text: parts.join(" ") }], parts.join(" "));
          const other = fingerprint(
            [{ path: ["title"], text: parts.join(gap).normalize("NFD") }],
            `${parts.join(gap)}\n`,
          );
          expect(other).toBe(one);
        },
      ),
    );
  });
});
