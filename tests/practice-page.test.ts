import { describe, expect, test } from "vitest";
import type { PracticeEntry } from "../src/core/model.ts";
import { exampleSite, fullPractice, html, practiceEntry, projectEntry } from "./example-site.ts";
import { headings, pageAt, textOf } from "./rendered.ts";

/** The page of one practice in a site that also has the practice `other` and the project `good-start`. */
function page(record: Partial<PracticeEntry["record"]> = {}, entry: Partial<PracticeEntry> = {}): string {
  const practices = [practiceEntry("this", record, entry), practiceEntry("other")];
  return pageAt(exampleSite({ practices, projects: [projectEntry("good-start")] }), "/en/practices/this/");
}

describe("the page of a practice", () => {
  const full = page(fullPractice, { related: ["other"], projects: ["good-start"], inspired: ["other"] });

  test("has its sections in one order", () => {
    expect(headings(full)).toEqual([
      "1 Language café",
      "2 Facts",
      "2 The six criteria",
      "3 Goal-oriented: Met",
      "3 Customer-responsive: Met",
      "3 Context-sensitive: Met",
      "3 High-impact: Partly",
      "3 Capable of being modelled: Not met",
      "3 Can be generalised: Not assessed",
      "2 What it is and how it works",
      "3 Step by step",
      "3 What must not change",
      "2 What it takes",
      "2 Results",
      "3 How many it reached",
      "2 Where it did not work",
      "2 What is not known",
      "2 Where else it has been taken up",
      "2 Projects and related practices",
      "3 Projects",
      "3 Related practices",
      "2 Sources",
      "2 About this record",
    ]);
  });

  test("says the spruce in words before the criteria", () => {
    expect(textOf(full)).toMatch(/3\u00a0met, 1\u00a0partly, 1\u00a0not met, 1\u00a0not assessed .*The six criteria/);
  });

  test("says who, where, since when, for whom, by whom and with what money", () => {
    const text = textOf(full);
    expect(text).toContain(
      "Who can use it Libraries Where Turku, Finland Level Local State of the practice Running, as seen in 2025",
    );
    expect(text).toContain(
      "In use 2011 – December 2014 Target group Immigrant women Organisations A city library (lead)",
    );
    expect(text).toContain(
      "Asylum, Migration and Integration Fund, A programme, 2\u202f443\u202f685.20 EUR in all, 1\u202f000\u202f000 EUR from this funder, since 2011 [1]",
    );
    expect(text).toContain("Other names Nimi suomeksi (Finnish)");
  });

  test("gives each result with its comparison and outcome", () => {
    expect(textOf(full)).toContain(
      "More found work [1] . [2] Compared with a similar group Outcome: better Preliminary since 2012",
    );
  });

  test("counts its sources as the list does, and says what they are", () => {
    const text = textOf(full);
    expect(full).toContain('<a class="cite" href="#source-s2" aria-label="Source 2">[2]</a>');
    expect(full).toContain('<li id="source-s7">');
    expect(text).toContain(
      "En utvärdering . A university external evaluation May 2013 in Swedish independent of the organisations",
    );
    expect(text).toContain(
      "A news item . A newspaper news item reports in brief: follow-up of participants undated in English",
    );
  });

  test("names also those who stopped", () => {
    expect(textOf(full)).toContain("A school, Malmö, Sweden: stopped, as seen in 2020 [1]");
  });

  test("says that there are no results and no difficulties, and is silent on what else is missing", () => {
    const bare = page();
    expect(textOf(bare)).toContain(
      "Results No results are recorded. Where it did not work No difficulties are recorded. Sources",
    );
    expect(headings(bare)).not.toContain("2 What is not known");
  });

  test("ends with its freshness and how to cite it", () => {
    expect(textOf(full)).toContain(
      "Not yet verified . Added on 24 November 2026. Assessed by a panel on 31 January 2026.",
    );
    expect(textOf(full)).toMatch(
      /Cite as: Language café \. Good practices\. https:\/\/example\.org\/base\/en\/practices\/this\/$/,
    );
  });
});

describe("evidence", () => {
  const source = {
    id: "s1",
    title: "A study",
    type: "news",
    reports: "comparison-study",
    language: "en",
    publisher: "A paper",
  } as const;
  const of = (evidence: PracticeEntry["evidence"]["modellable"]) =>
    textOf(page({}, { evidence: { ...practiceEntry("this").evidence, modellable: evidence } }));

  test("says that a study was read in a summary", () => {
    expect(of({ kind: "source", level: 3, source })).toContain(
      "Independent: study with a comparison group, read in a summary by A paper [1]",
    );
  });

  test("says in how many places a practice runs", () => {
    const adoption = { id: "a1", country: "SE", state: "running", sources: ["s1"] } as const;
    expect(of({ kind: "adoptions", level: 4, adoptions: [{ ...adoption, sources: ["s1"] }] })).toContain(
      "Tested: in use in 1 other place [1]",
    );
  });
});

describe("a notice", () => {
  test.each([
    [{ kind: "context", index: 0 }, "The law has changed."],
    [{ kind: "overdue", due: "2026-01-02" }, "The review of this record was due on 2 January 2026."],
    [{ kind: "ended", when: "2014" }, "This practice ended in 2014."],
  ] as const)("%o is said in words", (notice, words) => {
    expect(textOf(page({}, { notice }))).toContain(words);
  });
});

describe("a record in another language than its page", () => {
  const swedish = { language: "sv", title: "Språkkafé", summary: "Samtal på biblioteket." };

  test("says so, and marks its words", () => {
    const own = page(swedish);
    expect(textOf(own)).toContain("This record is written in Swedish and has not been translated.");
    expect(own).toContain('<h1 lang="sv">Språkkafé</h1>');
    expect(own).toContain('<div class="prose" lang="sv">');
  });

  test("carries its language in lists", () => {
    const list = pageAt(exampleSite({ practices: [practiceEntry("this", swedish)] }), "/en/practices/");
    expect(list).toContain(
      '<a href="this/" lang="sv" hreflang="sv">Språkkafé</a><span class="language"> (Swedish)</span>',
    );
  });
});

describe("a body", () => {
  test("has its citations and footnotes linked both ways", () => {
    const own = page(
      {},
      {
        body: {
          ...html("<p>Shown"),
          parts: [
            { kind: "html", html: '<p>Shown <sup><a href="#fn-1" id="fnref-1">1</a></sup> ' },
            { kind: "cite", source: "s1" },
            { kind: "html", html: "</p>" },
          ],
          footnotes: [{ number: 1, parts: [{ kind: "html", html: "<p>A note.</p>" }], references: 2 }],
        },
      },
    );
    expect(own).toContain('</sup> <a class="cite" href="#source-s1" aria-label="Source 1">[1]</a></p>');
    expect(own).toMatch(/<li id="fn-1">.*A note\..*<a href="#fnref-1" .*<a href="#fnref-1-2" /);
  });
});
