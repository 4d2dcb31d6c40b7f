import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import type { Site } from "../src/core/model.ts";
import { exampleSite, html, practiceEntry, projectEntry } from "./example-site.ts";
import { headings, pageAt, rendered, textOf } from "./rendered.ts";

const withdrawn = { status: "withdrawn", withdrawn: { reason: "It was counted twice.", date: "2026-05-03" } } as const;
const gone = { notice: { kind: "withdrawn", replacedBy: "walking-group", ...withdrawn.withdrawn } } as const;
const site = exampleSite({
  practices: [
    ...exampleSite().practices,
    practiceEntry("gone", { ...withdrawn, title: "A practice that is gone" }, gone),
  ],
});
const files = rendered(site);
const pages = [...files].filter(([path]) => path.endsWith(".html"));

describe("the pages of a site", () => {
  test("have titles of their own", () => {
    const titles = pages.map(([, page]) => /<title>(.*?)<\/title>/.exec(page)?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(titles).toContain("Language café – Practices – Good practices");
  });

  test("link only to what is there, relatively", () => {
    expect(pages.flatMap(([path, page]) => (path === "404.html" ? [] : deadLinks(path, page)))).toEqual([]);
  });

  test("are valid HTML with headings in order", async () => {
    const rules = { "void-style": "off", "long-title": "off", "heading-level": "error" } as const;
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"], rules }));
    for (const [path, page] of pages) {
      const { results } = await validator.validateString(page, path);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
        ),
      ).toEqual([]);
    }
  });

  test("say where they stand, in public addresses", () => {
    const page = pageAt(site, "/en/practices/");
    expect(page).toContain('<link rel="canonical" href="https://example.org/base/en/practices/"/>');
    expect(page).toContain('<link rel="alternate" hreflang="en" href="https://example.org/base/en/practices/"/>');
    expect(page).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://example.org/base/en/practices/"/>',
    );
    expect(pageAt(site, "/en/")).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://example.org/base/"/>',
    );
  });

  test("run nothing and style nothing inline; only the lists have a script", () => {
    const scripted = pages.filter(([, page]) => page.includes("<script")).map(([path]) => path);
    expect(scripted).toEqual(["en/practices/index.html", "en/projects/index.html"]);
    for (const [path, page] of pages)
      expect([path, /<script(?! type="module" src=)|<style|\sstyle=|\son\w+=/.exec(page)]).toEqual([path, null]);
  });
});

describe("the page for errors", () => {
  test("links from the root of the host, since it is served at any depth", () => {
    const page = files.get("404.html") ?? "";
    const links = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !/^(\/base\/|https:|#)/.test(link))).toEqual([]);
    expect(page).toContain('<meta name="robots" content="noindex"/>');
  });
});

describe("the front door", () => {
  test("offers each language in itself", () => {
    expect(files.get("index.html")).toContain(
      '<section lang="en"><h2 class="onward"><a href="en/" hreflang="en">English</a></h2>',
    );
  });
});

describe("the sitemap", () => {
  test("names every page that search engines shall know", () => {
    const addresses = [...(files.get("sitemap.xml") ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address]) => address,
    );
    const indexed = pages.filter(([, page]) => !page.includes('content="noindex"'));
    expect(addresses).toHaveLength(indexed.length);
    expect(addresses).toContain("https://example.org/base/en/practices/topic/housing/");
  });
});

describe("a term page", () => {
  test("shows the records that carry the term", () => {
    const text = textOf(pageAt(site, "/en/practices/phase/early-stage/"));
    expect(text).toContain("1 practice ");
    expect(text).toContain("Language café");
    expect(text).not.toContain("walking-group");
  });

  test("stays when no record carries the term, says so and leads on", () => {
    const page = pageAt(site, "/en/practices/topic/housing/");
    expect(headings(page)).toEqual(["1 Housing", "2 0 practices", "2 More by topic"]);
    expect(textOf(page)).toContain("No practice in the collection carries this term yet.");
    expect(page).toContain('<a href="../../">All practices</a>');
    expect(page).toContain('<a href="../language/">Language training <span class="count">(2)</span></a>');
  });

  test("of a term that was given up leads to its successor, and lists no longer name it", () => {
    expect(pageAt(site, "/en/practices/topic/homes/")).toContain('It is now: <a href="../housing/">Housing</a>');
    expect(pageAt(site, "/en/practices/")).not.toContain("topic/homes");
  });
});

describe("a withdrawn record", () => {
  const page = pageAt(site, "/en/practices/gone/");

  test("keeps its page, with the reason and where to go", () => {
    expect(textOf(page)).toContain(
      "Withdrawn on 3 May 2026. It was counted twice. Read instead: Practice walking-group",
    );
    expect(headings(page)).toEqual(["1 A practice that is gone"]);
    expect(page).toContain('<meta name="robots" content="noindex"/>');
  });

  test("is in no list and not in the sitemap", () => {
    const naming = [...files].filter(([, text]) =>
      /practices\/gone|\.\.\/gone|"gone\/"|practice that is gone/.test(text),
    );
    expect(naming.map(([path]) => path)).toEqual(["en/practices/gone/index.html"]);
  });
});

describe("a list of more than 150", () => {
  const practices = Array.from({ length: 151 }, (_, index) =>
    practiceEntry(`p${index + 1}`, { title: `Practice ${index + 1}` }),
  );
  const long = exampleSite({ practices });

  test("goes on on a second page, in the order of titles", () => {
    const [first, second] = [pageAt(long, "/en/practices/"), pageAt(long, "/en/practices/page/2/")];
    expect(headings(first).filter((heading) => heading.startsWith("3 Practice "))).toHaveLength(150);
    expect(headings(second)).toContain("2 151 practices, page 2 of 2");
    expect(headings(second).filter((heading) => heading.startsWith("3 Practice "))).toEqual(["3 Practice 151"]);
    expect(first).toContain('<a href="page/2/">Page 2</a>');
    expect(second).toContain('<a href="../../">Page 1</a>');
  });

  test("does so for each term, and every link still resolves", () => {
    const all = rendered(long);
    expect(all.has("en/practices/topic/language/page/2/index.html")).toBe(true);
    expect(
      [...all].flatMap(([path, page]) =>
        path === "404.html" || !path.endsWith(".html") ? [] : deadLinks(path, page, all),
      ),
    ).toEqual([]);
  });
});

describe("a criterion's page", () => {
  test("lists the practices that meet it, the strongest evidence first", () => {
    const [one, two] = [practiceEntry("one"), practiceEntry("two")];
    const source = {
      kind: "source",
      level: 3,
      source: {
        id: "s1",
        title: "An evaluation",
        type: "external-evaluation",
        language: "en",
        publisher: "A university",
      },
    } as const;
    const strong = { ...two, evidence: { ...two.evidence, "goal-oriented": source } };
    const text = textOf(pageAt(exampleSite({ practices: [one, strong] }), "/en/criteria/goal-oriented/"));
    expect(text).toContain(
      "Practices that meet it Practice two Independent: external evaluation by A university Practice one Told: description",
    );
  });
});

describe("the list of projects", () => {
  test("is a table that names years, funder, place and state", () => {
    const ended = projectEntry("old", { state: { is: "ended" }, period: { start: "2008-05-26", end: "2014" } });
    const text = textOf(pageAt(exampleSite({ projects: [ended] }), "/en/projects/"));
    expect(text).toContain("Project Years Funder Place State Project old What old did. 2008–2014 Finland Ended");
  });
});

describe("a body", () => {
  test("completes the links that only the site can address", () => {
    const link = (file: string, anchor?: string) => [
      { kind: "open", file, ...(anchor === undefined ? {} : { anchor }) } as const,
      { kind: "html", html: "there</a>" } as const,
    ];
    const body = {
      ...html(""),
      parts: [...link("practices/language-cafe", "results"), ...link("pages/criteria"), ...link("pages/about")],
    };
    const { pages } = exampleSite();
    const page = pageAt(
      exampleSite({ pages: pages.map((page) => (page.id === "about" ? { ...page, body } : page)) }),
      "/en/about/",
    );
    expect(page).toContain(
      '<a href="../practices/language-cafe/#results">there</a><a href="../criteria/">there</a><a href="./">there</a>',
    );
  });
});

describe("text from content", () => {
  test("is never markup", () => {
    const evil: Site = JSON.parse(JSON.stringify(site), (key, value) =>
      typeof value === "string" && texts.has(key) ? `<script>alert(1)</script>${value}` : value,
    );
    const all = rendered(evil);
    const pages = [...all].filter(([path]) => path.endsWith(".html"));
    expect(pages.filter(([, page]) => page.includes("<script>"))).toEqual([]);
    expect(pages.filter(([, page]) => page.includes("&lt;script")).length).toBe(pages.length);
  });
});

/** The keys of texts; a localised text stands under its language. */
const texts = new Set(
  "title summary reason claim text detail name publisher place area municipality organisation total share currency en fi".split(
    " ",
  ),
);

/** The links of a page that are absolute within the site, or lead to a file or an anchor that is not there. */
function deadLinks(path: string, page: string, all = files): string[] {
  const links = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? "");
  return links
    .filter((link) => !link.startsWith("https://"))
    .filter((link) => {
      if (link.startsWith("/")) return true;
      const { pathname, hash } = new URL(link, `https://x/${path}`);
      const target = all.get(pathname.slice(1).replace(/(^|\/)$/, "$1index.html"));
      return target === undefined || (hash !== "" && !target.includes(`id="${hash.slice(1)}"`));
    })
    .map((link) => `${path}: ${link}`);
}
