import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { fields } from "../src/core/fields.ts";
import { type FrontMatter, frontMatter, jsonSchema } from "../src/core/json-schema.ts";
import { shape } from "../src/core/shape.ts";
import { conditions, renewed } from "../src/reference.ts";

const guide = readFileSync(new URL("../.github/CONTRIBUTING.md", import.meta.url), "utf8");
const kinds: FrontMatter[] = ["practice", "project", "practice-translation", "project-translation"];

describe("the guide for editors", () => {
  it("has the fields as the schemas have them: else run npm run reference", () => {
    expect(renewed(guide)).toBe(guide);
  });

  it("notices a field that is not as in the schemas", () => {
    expect(renewed(guide.replace("at most 100 characters", "at most 99 characters"))).toBe(renewed(guide));
    expect(() => renewed("")).toThrow("shared");
  });

  it("says when a field is required only of fields that there are", () => {
    const paths = kinds.flatMap((kind) => fields(jsonSchema(kind)).map(({ path }) => path));
    expect(Object.keys(conditions).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe.each(kinds)("each field of a %s", (kind) => {
  const all = fields(jsonSchema(kind));

  it("says what it is, its type and an example", () => {
    expect(all.filter(({ description, type, example }) => !description || !type || !example)).toEqual([]);
    expect(all.length).toBeGreaterThan(8);
  });

  it.each(all.filter(({ path }) => !path.includes(".")).map((field) => [field.path, field.example]))(
    "%s: %s keeps to its own rule",
    (path, example) => {
      const data: unknown = parseDocument(`${path}: ${example}`, { schema: "failsafe" }).toJS();
      const faults = shape<unknown>(frontMatter[kind], data).findings.filter(({ code }) => code !== "missing-key");
      expect(faults).toEqual([]);
    },
  );
});
