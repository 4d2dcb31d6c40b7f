import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { build } from "../src/build.ts";
import { changeAsMarkdown } from "../src/change-report.ts";
import { filesAt } from "../src/io/git.ts";
import { now } from "./built-site.ts";
import { commit, repositoryAt } from "./repository.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-change-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

let content = "";
let number = 0;
beforeEach(() => {
  number += 1;
  const repository = join(workshop, `repository-${number}`);
  content = repositoryAt(repository);
  commit(repository, "Begin");
});

const file = (name: string) => join(content, name);

function edit(name: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file(name), "utf8");
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file(name), edited);
}

/** What has changed since the only commit, without what is due. */
function digest(): string {
  return whole().split("\n\n### Due for review")[0] ?? "";
}

function whole(day = now): string {
  const before = filesAt(content, "HEAD");
  if ("reason" in before) throw new Error(before.reason);
  const { change } = build({ content, now: day, since: { ref: "HEAD", files: before.value.files } });
  return change ? changeAsMarkdown(change(), "HEAD") : "";
}

const cafe = "practices/language-cafe.md";

it("nothing has changed", () => {
  expect(digest()).toBe("## Changes since `HEAD`\n\nNo file of the content.");
});

it("a verdict, its evidence, fields, the text and the review", () => {
  edit(cafe, "customer-responsive: {verdict: partly", "customer-responsive: {verdict: met");
  edit(cafe, "verdict: met, reason: A guide describes it.", "verdict: met, reason: A guide describes it well.");
  edit(cafe, "level: local", "level: regional");
  edit(cafe, "operation: {state: running", "operation: {state: pilot");
  edit(cafe, "topics: [language, employment]", "topics: [employment, language]");
  edit(cafe, "state: running, sources: [s3]}, {id: a2", "state: stopped, sources: [s3]}, {id: a2");
  edit(
    cafe,
    "sources:\n",
    "sources:\n  - {id: s4, title: New, url: 'https://new.example/', language: en, type: news}\n",
  );
  edit(cafe, "reviewed: 2026-02-01\n", "reviewed: 2026-11-01\n");
  edit(cafe, "Begin small", "Begin very small");
  expect(digest()).toBe(`## Changes since \`HEAD\`

1 practice: 1 changed.

### Changed

#### Language café at the library

\`content/practices/language-cafe.md\`

- \`topics\`: in another order
- \`level\`: local → **regional**
- \`operation.state\`: running → **pilot**
- \`criteria.modellable.reason\`: A guide describes it. → **A guide describes it well.**
- \`adoptions\`: a1 changed
- \`sources\`: s4 added
- \`reviewed\`: 2026-02-01 → **2026-11-01**
- The text
- Review: verified on 2026-11-01, due on 2028-11-01

| Criterion | Before | Now |
| --- | --- | --- |
| \`customer-responsive\` | partly · 1 told | **met · 1 told** |
| \`modellable\` | met · 4 tested | **met · 2 own material** |`);
});

it("records that come, go, are renamed and are published", () => {
  rmSync(file("practices/old-way.md"));
  writeFileSync(
    file("practices/new-idea.md"),
    "---\ntitle: A *new* <idea> | [here](https://evil.example)\nlanguage: en\nstatus: draft\n---\nSoon.\n",
  );
  renameSync(file("projects/talk.md"), file("projects/first-talk.md"));
  edit("projects/first-talk.md", "status: published", "aliases: [talk]\nstatus: published");
  edit("practices/samtal.md", "status: published", "status: draft");
  expect(digest()).toBe(`## Changes since \`HEAD\`

3 practices: 1 added, 1 changed, 1 removed; 1 project: 1 changed.

### Added

#### A \\*new\\* \\<idea\\> \\| \\[here\\](https&#58;//evil.example)

\`content/practices/new-idea.md\`

- Status: \`draft\`

### Changed

#### Ödmjukt samtal

\`content/practices/samtal.md\`

- Status: \`published\` → **\`draft\`**

#### Talk

\`content/projects/first-talk.md\`

- Was called \`talk\`
- \`aliases\`: talk added
- Review: not yet verified

### Removed

#### The old way

\`content/practices/old-way.md\`

- Status was \`withdrawn\``);
});

it("translations, settings, free pages and the layout of a file", () => {
  rmSync(file("practices/bridge.sv.md"));
  edit("projects/talk-more.sv.md", "---\n", "---\n# a comment\n");
  edit(cafe, "level: local\n", "# a comment\nlevel: local\n");
  edit("pages/about.en.md", "---\n", "---\n# a comment\n");
  edit("vocabulary.yaml", "topics:", "# a comment\ntopics:");
  const told = digest();
  expect(told).toContain("2 practices: 2 changed; 1 project: 1 changed; 2 other files: 2 changed.");
  expect(told).toContain("- Translation `sv`: removed");
  expect(told).toContain("- Translation `sv`: changed");
  expect(told).toContain("- Only how the file is laid out");
  expect(told).toContain(
    "### Other files\n\n- `content/pages/about.en.md`: changed\n- `content/vocabulary.yaml`: changed",
  );
});

it("a file that has no business there", () => {
  writeFileSync(file("practices/photo.png"), "PNG");
  expect(digest()).toContain("1 other file: 1 added.\n\n### Other files\n\n- `content/practices/photo.png`: added");
});

it("evidence that changes without its record, because the criteria do", () => {
  edit("criteria.yaml", "adoptions: 1", "adoptions: 2");
  expect(digest()).toContain(`#### Language café at the library

\`content/practices/language-cafe.md\`

- Review: verified on 2026-02-01, due on 2028-02-01

| Criterion | Before | Now |
| --- | --- | --- |
| \`modellable\` | met · 4 tested | **met · 2 own material** |`);
});

it("a draft that is published, with all its verdicts", () => {
  edit(cafe, "status: published", "status: draft");
  commit(join(content, "..", ".."), "Take it back");
  edit(cafe, "status: draft", "status: published");
  edit(cafe, "goal-oriented: {verdict: met", "goal-oriented: {verdict: partly");
  const told = digest();
  expect(told).toContain("- Status: `draft` → **`published`**");
  expect(told).toContain(
    "| `goal-oriented` | met · 1 told | **partly · 1 told** |\n| `customer-responsive` | partly · 1 told | partly · 1 told |",
  );
  expect(told).not.toContain("context-sensitive");
});

it("a record with mistakes: its verdicts are told, its evidence is not known", () => {
  edit(cafe, "level: local", "level: locale");
  edit(cafe, "goal-oriented: {verdict: met", "goal-oriented: {verdict: partly");
  expect(digest()).toContain("| `goal-oriented` | met · 1 told | **partly** |");
  edit(cafe, "title: Language", "title: [Language");
  expect(digest()).toContain("- Its fields cannot be compared before its errors are corrected.");
});

it("what is due for review, on the day of the build", () => {
  const due = (day: string) => whole(day).split("### Due for review\n\n")[1];
  expect(due("2026-11-24")).toBe(
    "4 of 5 published records are not yet verified: no `reviewed` says that somebody read them against their sources.",
  );
  expect(due("2027-12-01")).toMatch(
    /^Due soon: 1\n\n- Language café at the library \(`content\/practices\/language-cafe\.md`\), on 2028-02-01\n\n4 of 5/,
  );
  expect(due("2028-02-01")).toMatch(/^Overdue: 1\n\n- Language café at the library \(`.*`\), since 2028-02-01\n/);
});
