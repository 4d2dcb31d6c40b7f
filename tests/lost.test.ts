import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { build } from "../src/build.ts";
import { contentFiles } from "../src/io/files.ts";
import { filesAt } from "../src/io/git.ts";
import { now } from "./built-site.ts";
import { commit, git, repositoryAt } from "./repository.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-lost-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** A repository whose only commit holds the small site, with one more free page. */
let repository = "";
let number = 0;
beforeEach(() => {
  number += 1;
  repository = join(workshop, `repository-${number}`);
  repositoryAt(repository);
  writeFileSync(file("pages/help.en.md"), "---\ntitle: Help\nsummary: Whom to ask.\n---\nAsk us.\n");
  commit(repository, "Begin");
});

const content = () => join(repository, "site", "content");
const file = (name: string) => join(content(), name);

function edit(name: string, from: string, to: string): void {
  writeFileSync(file(name), readFileSync(file(name), "utf8").replace(from, to));
}

/** What is lost since a commit, as `file:line message → hint`. */
function losses(ref = "HEAD"): string[] {
  const before = filesAt(content(), ref);
  if ("reason" in before) throw new Error(before.reason);
  return build({ content: content(), now, since: { ref, files: before.value.files } })
    .problems.filter(({ code }) => code === "no-longer-published")
    .map(({ file, line, message, hint }) => `${file}:${line} ${message} → ${hint}`);
}

it("reads the files of a commit as the disk has them", () => {
  writeFileSync(file("pages/help.en.md"), "\uFEFF---\r\ntitle: Äö\r\nsummary: ✓\r\n---\r\nAsk.\r\n");
  commit(repository, "Write as Windows does");
  const before = filesAt(content(), "HEAD");
  expect("value" in before && before.value.files).toEqual(contentFiles(content()).files);
});

describe("nothing is lost", () => {
  it("when nothing has changed, or words have", () => {
    edit("practices/samtal.md", "Samtal som bygger broar.", "Samtal.");
    expect(losses()).toEqual([]);
  });

  it("when a record is renamed and leaves its old id", () => {
    renameSync(file("projects/talk.md"), file("projects/first-talk.md"));
    edit("projects/first-talk.md", "status: published", "aliases: [talk]\nstatus: published");
    expect(losses()).toEqual([]);
  });

  it("when a record that is withdrawn, or in the other collection under a new id, leaves it", () => {
    edit(
      "projects/talk.md",
      "status: published",
      "status: withdrawn\nwithdrawn: {reason: It was wrong., date: 2026-11-24}",
    );
    renameSync(file("practices/samtal.md"), file("projects/samtalen.md"));
    edit("projects/samtalen.md", "status: published", "aliases: [samtal]\nstatus: published");
    expect(losses()).toEqual([]);
  });

  it("when a free page is renamed and leaves its old id", () => {
    renameSync(file("pages/help.en.md"), file("pages/contact.en.md"));
    edit("pages/contact.en.md", "summary:", "aliases: [help]\nsummary:");
    expect(losses()).toEqual([]);
    const built = build({ content: content(), now });
    expect(built.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const paths = [...built.outputs].map(({ path }) => path);
    expect(paths).toContain("en/help/index.html");
    expect(paths).not.toContain("sv/help/index.html");
  });

  it("when a draft goes, or a file of which another mistake is told", () => {
    rmSync(file("practices/idea.md"));
    rmSync(file("pages/about.en.md"));
    edit("vocabulary.yaml", "topics:", "topics");
    expect(losses()).toEqual([]);
  });
});

describe("it is told, with the cure", () => {
  it("when a record is renamed without a trace", () => {
    renameSync(file("projects/talk.md"), file("projects/first-talk.md"));
    expect(losses()).toEqual([
      'content/projects/talk.md:1 "talk" was published at HEAD, and its file is gone. → If it has become first-talk.md, write `aliases: [talk]` there: its old address then leads on. Else put the file back.',
    ]);
  });

  it("when a record goes to the other collection under the same id", () => {
    renameSync(file("practices/samtal.md"), file("projects/samtal.md"));
    expect(losses()).toEqual([
      'content/projects/samtal.md:1 "samtal" stood in the other collection at HEAD, and its address there is lost. → Give this file a new name, and write the old id in its `aliases`: the old address then leads on.',
    ]);
  });

  it("when a free page, a term or an alias of a renamed record goes", () => {
    rmSync(file("pages/help.en.md"));
    edit("vocabulary.yaml", "  refugees: {", "  refugee: {");
    renameSync(file("practices/language-cafe.md"), file("practices/cafe.md"));
    edit("practices/cafe.md", "aliases: [old-cafe]", "aliases: [language-cafe]");
    expect(losses().map((line) => line.split(" → ")[0])).toEqual([
      'content/pages/help.en.md:1 The page "help.en" was published at HEAD, and its file is gone.',
      'content/practices/cafe.md:40 The alias "old-cafe" led to this record at HEAD, and is gone.',
      'content/vocabulary.yaml:5 The term "refugees" had a page at HEAD, and is gone.',
    ]);
  });
});

describe("what git cannot answer is said in a sentence", () => {
  const reason = (folder: string, ref: string) => {
    const answer = filesAt(folder, ref);
    return "reason" in answer ? answer.reason : "";
  };

  it("outside of a repository", () => {
    const folder = join(workshop, "alone");
    mkdirSync(folder);
    expect(reason(folder, "HEAD")).toMatch(
      /alone is not in a git repository, so nothing is known of earlier days\. Work in a clone/,
    );
  });

  it.each(["main~99", "no-such-branch", "--output=stolen", "HEAD:site", ""])(
    "for a commit that is not there: %j",
    (ref) => {
      expect(reason(content(), ref)).toMatch(/^There is no commit ".*"\. Name one that git knows/);
    },
  );

  it("in a clone that has only the newest commits, unless the commit is among them", () => {
    edit("practices/samtal.md", "Samtal som bygger broar.", "Samtal.");
    commit(repository, "Shorten");
    const shallow = join(workshop, "shallow");
    git(workshop, ["clone", "--quiet", "--depth", "1", `file://${repository}`, shallow]);
    expect(reason(join(shallow, "site", "content"), "HEAD~1")).toMatch(
      /has only the newest commits.*git fetch --unshallow/,
    );
    expect(reason(join(shallow, "site", "content"), "HEAD")).toBe("");
  });
});
