import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { build } from "../src/build.ts";
import { editAddress, fileAddress, forgeOf, issueAddress, newFileAddress } from "../src/core/forge.ts";
import { messages } from "../templates/messages/messages.ts";
import { newPractice } from "../templates/new-practice.ts";
import { builtSite, now, parsedPages, smallContent } from "./built-site.ts";
import { exampleSite } from "./example-site.ts";
import { pageAt, rendered } from "./rendered.ts";

const github = { url: "https://github.com/owner/name" };
const gitlab = { url: "https://gitlab.example/group/sub/name.git", branch: "release/1", folder: "/site/content/" };
const issue = { title: "Mistake: Café & co", body: "Page: https://a.example/\n" };
const file = { name: "practices/x.md", text: '---\ntitle: "Ä"\n' };

describe("addresses of a repository", () => {
  test("on GitHub", () => {
    expect(editAddress(github, "practices/womento.fi.md")).toBe(
      "https://github.com/owner/name/edit/main/content/practices/womento.fi.md",
    );
    expect(fileAddress(github, ".github/CONTRIBUTING.md")).toBe(
      "https://github.com/owner/name/blob/main/.github/CONTRIBUTING.md",
    );
    expect(issueAddress(github, issue)).toBe(
      "https://github.com/owner/name/issues/new?title=Mistake%3A%20Caf%C3%A9%20%26%20co&body=Page%3A%20https%3A%2F%2Fa.example%2F%0A",
    );
    expect(newFileAddress(github, file)).toBe(
      "https://github.com/owner/name/new/main?filename=content%2Fpractices%2Fx.md&value=---%0Atitle%3A%20%22%C3%84%22%0A",
    );
  });

  test("on GitLab", () => {
    expect(editAddress(gitlab, "site.yaml")).toBe(
      "https://gitlab.example/group/sub/name/-/edit/release/1/site/content/site.yaml",
    );
    expect(fileAddress(gitlab, ".github/CONTRIBUTING.md")).toBe(
      "https://gitlab.example/group/sub/name/-/blob/release/1/.github/CONTRIBUTING.md",
    );
    expect(issueAddress(gitlab, issue)).toBe(
      "https://gitlab.example/group/sub/name/-/issues/new?issue%5Btitle%5D=Mistake%3A%20Caf%C3%A9%20%26%20co&issue%5Bdescription%5D=Page%3A%20https%3A%2F%2Fa.example%2F%0A",
    );
    expect(newFileAddress(gitlab, file)).toBe(
      "https://gitlab.example/group/sub/name/-/new/release/1?file_name=site%2Fcontent%2Fpractices%2Fx.md&file=---%0Atitle%3A%20%22%C3%84%22%0A",
    );
  });

  test("on a host of one's own, as its forge is named", () => {
    const own = { url: "https://git.city.example/team/name/", forge: "gitlab" } as const;
    expect(editAddress(own, "site.yaml")).toBe("https://git.city.example/team/name/-/edit/main/content/site.yaml");
  });

  test.each([
    ["https://github.com/a/b", "github"],
    ["https://gitlab.com/a/b", "gitlab"],
    ["https://gitlab.city.example/a/b", "gitlab"],
    ["https://notgithub.com/a/b", undefined],
    ["https://codeberg.org/a/b", undefined],
  ])("the forge of %s is %s", (url, forge) => {
    expect(forgeOf(url)).toBe(forge);
  });
});

describe.each(["en", "fi", "sv"])("in %s", (language) => {
  const words = messages[language];
  if (!words) throw new Error(`There are no messages in ${language}.`);
  const text = newPractice(words.newPractice, { language, guide: fileAddress(github, ".github/CONTRIBUTING.md") });

  it("the draft to begin with passes the check as it is, and its address is not too long for a forge", () => {
    const folder = mkdtempSync(join(tmpdir(), "kuusi-forge-"));
    cpSync(smallContent, folder, { recursive: true });
    writeFileSync(join(folder, "practices", `${words.newPractice.id}.md`), text);
    const { problems } = build({ content: folder, now });
    rmSync(folder, { recursive: true });
    expect(problems.filter(({ file }) => file.endsWith(`${words.newPractice.id}.md`))).toEqual([]);
    expect(newFileAddress(github, { name: "practices/x.md", text }).length).toBeLessThan(4000);
  });
});

describe("the ways to improve a site", () => {
  const pages = parsedPages(builtSite(smallContent));
  const links = (path: string) =>
    Object.fromEntries(
      pages
        .get(path)
        ?.querySelectorAll("footer a[rel=nofollow]")
        .map((a) => [a.text, a.getAttribute("href") ?? ""]) ?? [],
    );

  it("stand on every page, in its language", () => {
    for (const [path] of pages) {
      const names = Object.keys(links(path));
      const { editPage, reportMistake, addPractice } = messages[path.split("/")[0] ?? ""] ?? {};
      const expected = editPage
        ? [editPage, reportMistake, addPractice]
        : [messages["en"]?.reportMistake, messages["sv"]?.reportMistake];
      expect([path, names]).toEqual([path, expected]);
    }
  });

  const edit = "https://gitlab.example/group/small/-/edit/trunk/site/content/";
  it.each([
    ["en/index.html", "pages/home.en.md"],
    ["sv/praxis/index.html", "pages/practices.sv.md"],
    ["sv/praxis/tema/language/index.html", "vocabulary.yaml"],
    ["en/practices/criterion/modellable/index.html", "criteria.yaml"],
    ["en/criteria/modellable/index.html", "criteria.yaml"],
    ["en/practices/bridge/index.html", "practices/bridge.md"],
    ["sv/praxis/bridge/index.html", "practices/bridge.sv.md"],
    ["sv/praxis/samtal/index.html", "practices/samtal.md"],
    ["en/practices/old-way/index.html", "practices/old-way.md"],
    ["sv/praxis/old-cafe/index.html", "practices/language-cafe.md"],
    ["sv/om/index.html", "pages/about.sv.md"],
    ["en/accessibility/index.html", "site.yaml"],
  ])("lead from %s to %s", (path, file) => {
    expect(Object.values(links(path))[0]).toBe(edit + file);
  });

  it("report the address of the page and its title", () => {
    const href = new URL(links("sv/praxis/bridge/index.html")["Anmäl ett fel"] ?? "");
    expect(href.searchParams.get("issue[title]")).toBe("Fel: Brobyggare");
    expect(href.searchParams.get("issue[description]")).toMatch(
      /^Sida: https:\/\/site\.example\/base\/sv\/praxis\/bridge\/\n/,
    );
  });

  it("are not there when no repository is named", () => {
    const html = [...rendered(exampleSite()).values()].join("");
    expect(html).not.toContain("nofollow");
    expect(pageAt(exampleSite(), "/en/")).not.toContain("Edit this page");
  });
});
