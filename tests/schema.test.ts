import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { FrontMatter } from "../src/core/json-schema.ts";
import { place } from "../src/core/layout.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";
import { type BuiltSite, builtSite, realContent, smallContent } from "./built-site.ts";

const sites: [string, string, BuiltSite][] = [
  ["the small site", smallContent, builtSite(smallContent)],
  ["the real collection", realContent, builtSite(realContent)],
];

/** The published schema of a kind of front matter, ready to validate. */
function validator({ files }: BuiltSite, kind: FrontMatter): ValidateFunction {
  const schema: unknown = JSON.parse(files.get(`schema/${kind}.json`) ?? "{}");
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
  ajv.addKeyword("enumDescriptions");
  return ajv.compile(typeof schema === "object" && schema !== null ? schema : {});
}

function kindOf(name: string): FrontMatter | undefined {
  const file = place(name);
  if ("code" in file || !["practices", "projects", "translations"].includes(file.kind)) return undefined;
  if (file.kind !== "translations") return file.kind === "practices" ? "practice" : "project";
  return file.of === "practices" ? "practice-translation" : "project-translation";
}

const minimal = `title: Language café
language: en
status: draft
`;

describe.each(sites)("the JSON Schema of %s", (_, content, site) => {
  const files = contentFiles(content).files.filter(({ name }) => kindOf(name) !== undefined);

  it.each(files.map((file) => [file.name, file] as const))("takes %s as programs for YAML read it", (name, file) => {
    const validate = validator(site, kindOf(name) ?? "practice");
    const { yaml } = split(file);
    validate(parse(file.text.slice(yaml.offset, yaml.offset + yaml.length)));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("the JSON Schema of a practice", () => {
  const validate = validator(builtSite(realContent), "practice");
  const errors = (yaml: string) => {
    validate(parse(yaml));
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) => [
      instancePath,
      keyword,
      ...Object.values(params),
    ]);
  };

  it("asks a title and a language of a draft, and no more", () => {
    expect(errors(minimal)).toEqual([]);
    expect(errors(`${minimal}organisations: [{role: lead}]\n`)).toEqual([]);
  });

  it("asks everything of what is published", () => {
    const missing = errors(minimal.replace("draft", "published")).map(([, , name]) => name);
    expect(missing).toContain("summary");
    expect(errors(`${minimal.replace("draft", "published")}organisations: [{role: lead}]\n`)).toContainEqual([
      "",
      "required",
      "summary",
    ]);
  });

  it("knows the keys and the terms", () => {
    expect(errors(`${minimal}sumary: x\n`)).toEqual([["", "additionalProperties", "sumary"]]);
    expect(errors(`${minimal}topics: [employmnet]\n`)[0]?.slice(0, 2)).toEqual(["/topics/0", "enum"]);
    expect(errors(`${minimal}added: 24.11.2026\n`)[0]?.slice(0, 2)).toEqual(["/added", "pattern"]);
  });
});
