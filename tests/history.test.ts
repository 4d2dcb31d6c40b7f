import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../src/build.ts";
import { changesOf, history } from "../src/core/history.ts";
import { render } from "../src/core/output.ts";
import { pastOf } from "../src/io/history.ts";
import { now } from "./built-site.ts";
import { commit, git, repositoryAt } from "./repository.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-history-"));
const repository = join(workshop, "repository");
let content = "";
let files = new Map<string, string>();
let bare = new Map<string, string>();

beforeAll(() => {
  content = repositoryAt(repository);
  renameSync(join(content, "practices", "bridge.md"), join(content, "practices", "old-bridge.md"));
  commit(repository, "Collect the first records (#1)", "2026-01-31T23:30:00-02:00");
  renameSync(join(content, "practices", "old-bridge.md"), join(content, "practices", "bridge.md"));
  commit(repository, "Call the bridge what it is called", "2026-02-03T10:00:00Z");
  edit("practices/bridge.sv.md", "Grannar som", "Människor som");
  commit(repository, "Write plainer Swedish", "2026-03-04T10:00:00Z");
  git(repository, ["switch", "--quiet", "--create", "given-family/fix"]);
  edit("projects/talk.md", "The project before.", "The project that came before.");
  commit(repository, "Thank given.family@example.org for <b>the year</b>", "2026-04-05T10:00:00Z");
  git(repository, ["switch", "--quiet", "main"]);
  edit("practices/samtal.md", "Samtal som bygger broar.", "Samtal som bygger starka broar.");
  commit(repository, "Say <b>how strong</b> & where", "2026-05-06T10:00:00Z");
  git(repository, ["merge", "--quiet", "--no-edit", "given-family/fix"], "2026-06-07T10:00:00Z");
  writeFileSync(join(repository, "notes.txt"), "not content\n");
  commit(repository, "Take notes", "2026-07-08T10:00:00Z");
  files = built();
  bare = new Map([...build({ content, now }).outputs].map((output) => [output.path, String(render(output))]));
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

function edit(name: string, from: string, to: string): void {
  const file = join(content, name);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

function past(folder = content) {
  const answer = pastOf(folder);
  if ("reason" in answer) throw new Error(answer.reason);
  return answer.value;
}

function built(): Map<string, string> {
  const { outputs, problems } = build({ content, now, past: past() });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return new Map([...outputs].map((output) => [output.path, String(render(output))]));
}

const text = (path: string, selector: string) =>
  parse(files.get(path) ?? "")
    .querySelectorAll(selector)
    .map(({ text }) => text.replace(/\s+/g, " ").trim());

describe("a record's page says when it was changed, and what for", () => {
  it("also before it was renamed; days are those of UTC, numbers of requests are left out", () => {
    expect(text("en/practices/bridge/index.html", ".changes li")).toEqual([
      "3 February 2026: Call the bridge what it is called",
      "1 February 2026: Collect the first records",
    ]);
    expect(text("en/practices/bridge/index.html", "#record p")[0]).toContain("Last changed on 3 February 2026.");
  });

  it("with the changes of its translation where that is shown", () => {
    expect(text("sv/praxis/bridge/index.html", ".changes li")).toEqual([
      "4 mars 2026: Write plainer Swedish",
      "3 februari 2026: Call the bridge what it is called",
      "1 februari 2026: Collect the first records",
    ]);
    expect(text("sv/praxis/bridge/index.html", ".changes summary")).toEqual(["Ändringar (3)"]);
  });

  it("without subjects that name a person's address, and without merges", () => {
    expect(text("en/projects/talk/index.html", ".changes li")).toEqual([
      "5 April 2026",
      "1 February 2026: Collect the first records",
    ]);
    const all = [...files.values()].join("");
    expect(all).not.toMatch(/Given|given.family|Merge branch/);
  });

  it("with subjects as text", () => {
    expect(files.get("sv/praxis/samtal/index.html")).toContain(": Say &lt;b>how strong&lt;/b> &amp; where</li>");
  });

  it("only when it is asked for; nothing else differs but the name of the commit", () => {
    const strip = (html: string) =>
      html
        .replace(/ Last changed [^.]*\.| Senast ändrad [^.]*\./, "")
        .replace(/<details class="changes">.*?<\/details>/s, "");
    expect([...files.keys()]).toEqual([...bare.keys()]);
    for (const [path, body] of files) {
      if (path !== "build-info.json") expect([path, strip(body)]).toEqual([path, bare.get(path)]);
    }
  });
});

describe("what a site was built from", () => {
  it("stands in build-info.json and on no page", () => {
    const head = git(repository, ["rev-parse", "HEAD"]);
    expect(JSON.parse(files.get("build-info.json") ?? "")).toEqual({ date: now, commit: head });
    expect(JSON.parse(bare.get("build-info.json") ?? "")).toEqual({ date: now });
    const naming = [...files].filter(([path, body]) => path !== "build-info.json" && body.includes(head.slice(0, 7)));
    expect(naming.map(([path]) => path)).toEqual([]);
  });

  it("says when files differ from the commit", () => {
    edit("practices/samtal.md", "starka broar", "broar");
    const { uncommitted } = past();
    git(repository, ["checkout", "--quiet", "--", "."]);
    expect([uncommitted, past().uncommitted]).toEqual([true, false]);
  });
});

describe("no history", () => {
  it("is shown from a clone that has only the newest commits", () => {
    const shallow = join(workshop, "shallow");
    git(workshop, ["clone", "--quiet", "--depth", "1", `file://${repository}`, shallow]);
    expect(past(join(shallow, "site", "content"))).toEqual({
      commit: git(repository, ["rev-parse", "HEAD"]),
      uncommitted: false,
    });
  });

  it("is had where there is no repository, and the reason is a sentence", () => {
    const alone = join(workshop, "alone");
    mkdirSync(alone);
    expect(pastOf(alone)).toEqual({ reason: expect.stringContaining("is not in a git repository") });
  });
});

it("a log is read whatever stands in it", () => {
  const entry = (subject: string, files: string) => `\x012026-01-0${subject.length % 9}\x02${subject}\x02\0${files}\0`;
  const log = [
    entry("Rename again", "\nR087\0b.md\0c.md"),
    entry("Ask @someone (!12)", "\nM\0b.md\0A\0odd\nname.md"),
    entry("", "\nR100\0a.md\0b.md"),
    entry("Begin".padEnd(200, "n"), "\nA\0a.md\0D\0gone.md"),
    entry("Nothing", ""),
  ].join("");
  const read = history(log);
  expect(read.get("c.md")?.map(({ subject }) => subject)).toEqual(["Rename again", "", "", `Begi${"n".repeat(115)}…`]);
  expect([...read.keys()]).toEqual(["c.md", "odd\nname.md", "gone.md"]);
  expect(changesOf(read, ["odd\nname.md", "c.md"]).map(({ order }) => order)).toEqual([0, 1, 2, 3]);
  expect(history("")).toEqual(new Map());
});
