import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { type Ask, type Question, terminal } from "../src/ask.ts";
import { build } from "../src/build.ts";
import { type Kind, make, type NewFlags } from "../src/new.ts";
import { now, smallContent } from "./built-site.ts";
import { kuusi } from "./command.ts";

const root = join(import.meta.dirname, "..");
const workshop = mkdtempSync(join(tmpdir(), "kuusi-new-"));
afterAll(() => rmSync(workshop, { recursive: true }));

/** A copy of the small site's content. */
function place(name: string): string {
  const content = join(workshop, name, "content");
  cpSync(smallContent, content, { recursive: true });
  return content;
}

const answers = {
  title: ["Språkkafé: samtal på biblioteket"],
  language: ["sv"],
  topics: ["language", "employment"],
  targetGroups: ["women"],
  country: ["SE"],
};

async function made(kind: Kind, flags: NewFlags, ask?: Ask): Promise<string> {
  const result = await make(kind, flags, ask);
  return "path" in result ? result.path : `${result.exit}: ${result.refused}`;
}

function problems(content: string, path: string) {
  return build({ content, now }).problems.filter(({ file }) => path.endsWith(file));
}

/** Takes the # away from every field that is worth adding. */
function uncommented(text: string): string {
  return text.replaceAll(/^#(?! \S)/gm, "");
}

/** Writes something into everything that is empty. */
function filled(text: string): string {
  return text
    .replace("status: draft", "status: published")
    .replace("kinds: []", "kinds: [operating-model]")
    .replace("users: []", "users: [ngo]")
    .replace("phases: []", "phases: [early-stage]")
    .replace('level: ""', "level: national")
    .replace('  state: ""', "  state: running")
    .replace('  is: ""', "  is: ongoing")
    .replace('url: ""', 'url: "https://www.example.org/"')
    .replace('    language: ""', "    language: sv")
    .replace('type: ""', "type: description")
    .replace('comparison: ""', "comparison: none")
    .replaceAll(/(seen|start): ""/g, "$1: 2025")
    .replaceAll('""', '"Ord"');
}

describe.each<Kind>(["practice", "project"])("the draft of a %s", (kind) => {
  it("passes the check, as it is and with every field that is worth adding", async () => {
    const content = place(`draft-${kind}`);
    const path = await made(kind, { content, now, ...answers });
    expect(path).toBe(join(content, `${kind}s`, "sprakkafe-samtal-pa-biblioteket.md"));
    expect(problems(content, path)).toEqual([]);
    writeFileSync(path, uncommented(readFileSync(path, "utf8")));
    expect(problems(content, path)).toEqual([]);
  });

  it("can be published without a warning when all that is empty is filled in", async () => {
    const content = place(`filled-${kind}`);
    const path = await made(kind, { content, now, ...answers });
    writeFileSync(path, filled(uncommented(readFileSync(path, "utf8"))));
    expect(problems(content, path)).toEqual([]);
  });

  it("names each gap at its line when it is published as it is", async () => {
    const content = place(`gaps-${kind}`);
    const path = await made(kind, { content, now, ...answers });
    const text = readFileSync(path, "utf8").replace("status: draft", "status: published");
    writeFileSync(path, text);
    const lines = text.split("\n");
    const places = problems(content, path)
      .filter(({ severity }) => severity === "error")
      .map(({ line }) => lines[line - 1]);
    expect(places).toEqual(lines.filter((line) => /^[^#]*: (""|\[\])$/.test(line)));
  });
});

describe("a new record", () => {
  const content = place("refused");
  const path = join(content, "practices", "bridge.md");
  const before = readFileSync(path, "utf8");

  it("never overwrites a file", async () => {
    expect(await made("practice", { content, now, ...answers, id: ["bridge"] })).toBe(
      '2: --id: "bridge" is taken: content/practices/bridge.md has it. Choose another id, or open that file.',
    );
    expect(await made("practice", { content, now, ...answers, title: ["Bridge"] })).toBe(
      join(content, "practices", "bridge-2.md"),
    );
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it.each([
    [
      { topics: ["employmnet"] },
      '--topics: "employmnet" is not in the list "topics" of the vocabulary. Did you mean "employment"?',
    ],
    [{ topics: ["language", "employment", "rural", "safety"] }, "--topics: Choose at most 3."],
    [{ id: ["Språk"] }, '--id: The file name "Språk.md" has characters that an address cannot keep.'],
    [{ id: ["aihe"] }, '--id: A page of the site stands at "aihe". Choose another id.'],
    [{ title: ["a".repeat(101)] }, "--title: The text has 101 characters; at most 100 fit here. Shorten it by 1."],
    [{ language: ["Swedish"] }, '--language: "Swedish" is not a language'],
    [{ country: ["FI", "SE"] }, "--country: Choose one."],
  ])("is refused with %o", async (flags, message) => {
    expect(await made("practice", { content, now, ...answers, ...flags })).toContain(`2: ${message}`);
  });
});

describe("the questions", () => {
  it("are at most six, know what was answered, and each is a flag", async () => {
    const asked: Question[] = [];
    const replies = [["Möten"], undefined, ["sv"], ["language"], ["women"], ["SE"]];
    const ask: Ask = async (question) => {
      asked.push(question);
      return replies[asked.length - 1] ?? [question.suggestion ?? ""];
    };
    const content = place("asked");
    expect(await made("practice", { content, now }, ask)).toBe(join(content, "practices", "moten.md"));
    expect(asked).toHaveLength(6);
    expect(asked[2]?.options).toEqual({ en: "English", sv: "svenska" });
    expect(asked[3]?.options?.["language"]).toBe("Language training (sv)");
  });

  it("are asked only for what the flags leave open", async () => {
    const asked: string[] = [];
    const content = place("open");
    const { topics: _, ...others } = answers;
    await made("project", { content, now, ...others, id: ["x"] }, async ({ message }) => {
      asked.push(message);
      return ["language"];
    });
    expect(asked).toEqual(["What is it about? One to three topics, the main one first"]);
  });

  it("leave no file behind when the editor leaves", async () => {
    expect(await made("practice", { content: place("left"), now }, async () => undefined)).toBe(
      "2: Nothing was written.",
    );
  });

  it("are answered by keys on a terminal", async () => {
    const keys = (...typed: string[]) => {
      const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
      const output = Object.assign(new PassThrough(), { columns: 80, rows: 30 });
      output.resume();
      for (const [index, key] of typed.entries()) setTimeout(() => input.write(key), 100 * (index + 1));
      return terminal(input, output);
    };
    const options = { housing: "Bostad", language: "Språk", women: "Kvinnor" };
    const fault = () => undefined;
    expect(await keys("M", "ö", "\r")({ message: "?", fault })).toEqual(["Mö"]);
    expect(await keys("\u001b[B", "\r")({ message: "?", options, fault })).toEqual(["language"]);
    expect(await keys("S", "p", "r", "\t", "\r")({ message: "?", options, several: true, fault })).toEqual([
      "language",
    ]);
    const atMostOne = (answer: readonly string[]) => (answer.length > 1 ? "Too many." : undefined);
    const again = keys("o", "\t", "\u001b[B", "\t", "\r", "\r", "S", "p", "r", "\t", "\r");
    expect(await again({ message: "?", options, several: true, fault: atMostOne })).toEqual(["language"]);
    expect(await keys("\u0003")({ message: "?", options, fault })).toBeUndefined();
  });
});

describe("without a terminal", () => {
  const told = (...args: string[]) => kuusi(root, ["new", ...args]);

  it("the flags that are missing are named", () => {
    const { status, stderr } = told("practice", "--content", place("pipe"), "--title", "Möten", "--topics", "language");
    expect(status).toBe(2);
    expect(stderr).toContain("These flags are missing: --language, --target-groups, --country\n");
  });

  it("the kind has to be said", () => {
    expect(told("practise").stderr).toContain("npm run new -- practice, or npm run new -- project");
  });
});
