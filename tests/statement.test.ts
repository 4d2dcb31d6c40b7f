import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../src/core/dates.ts";
import { render } from "../src/core/output.ts";
import { statementRules } from "../src/core/rules/statement.ts";
import type { Accessibility } from "../src/core/schema/statement.ts";
import { assets } from "../src/io/assets.ts";
import { outputs } from "../src/outputs/outputs.ts";
import { en } from "../templates/messages/en.ts";
import { statement as english } from "../templates/messages/en-statement.ts";
import { statement as finnish } from "../templates/messages/fi-statement.ts";
import { statement as swedish } from "../templates/messages/sv-statement.ts";
import { exampleSite } from "./example-site.ts";
import { headings, pageAt, rendered, textOf } from "./rendered.ts";

const statement: Accessibility = {
  provider: { name: { en: "A town", fi: "Kaupunki" }, url: "https://town.example/" },
  scope: { en: "The site of the town", fi: "Kaupungin sivusto" },
  conformity: "full",
  assessed: { how: "self", date: "2026-10-05" },
  reviewed: "2026-11-24",
  feedback: { email: "access@town.example" },
  authority: {
    name: { en: "An authority", fi: "Viranomainen" },
    url: { en: "https://a.example/", fi: "https://b.example/" },
  },
  law: { name: { en: "An act", fi: "Laki" } },
};

function site(changes: Partial<Accessibility> = {}) {
  const { settings } = exampleSite();
  return exampleSite({
    settings: { ...settings, site: { ...settings.site, accessibility: { ...statement, ...changes } } },
  });
}

const page = (changes: Partial<Accessibility> = {}) => pageAt(site(changes), "/en/accessibility/");
const text = (changes: Partial<Accessibility> = {}) => textOf(page(changes));

describe("the accessibility statement", () => {
  it("has its parts in the order of the law", () => {
    expect(headings(page())).toEqual([
      "1 Accessibility statement",
      "2 State of accessibility of the digital service",
      "2 Content that is not accessible",
      "2 How accessibility was assessed",
      "2 Did you notice a shortcoming in accessibility?",
      "2 Supervisory authority",
      "3 Contact details of the supervisory authority",
      "2 What we do for accessibility",
    ]);
    expect(text()).toContain("Service The site of the town Service provider A town Applicable law An act");
    expect(page()).toContain('<a href="https://town.example/">A town</a>');
  });

  it.each([
    ["full", "The service meets the accessibility requirements."],
    ["partial", "The service meets the accessibility requirements in part."],
    ["none", "The service does not meet the accessibility requirements."],
  ] as const)("says that the conformity is %s", (conformity, words) => {
    expect(text({ conformity })).toContain(words);
  });

  it("says what is not accessible, what to do instead, which criterion and why; or that nothing is known", () => {
    const pale = { wcag: "1.4.3", text: { en: "A leaflet is pale." }, reason: "not-covered" } as const;
    const slow = { wcag: "2.2.1", text: { en: "A form is slow." }, reason: "disproportionate-burden" } as const;
    const mute = { wcag: "1.2.2", text: { en: "A film is mute." }, reason: "non-compliance" } as const;
    const inaccessible = [{ ...pale, alternative: { en: "Ask for a print." } }, slow, mute];
    expect(text({ conformity: "partial", inaccessible })).toContain(
      "A leaflet is pale. WCAG 2.1, criterion 1.4.3. The law does not cover this content. What you can do instead: Ask for a print. " +
        "A form is slow. WCAG 2.1, criterion 2.2.1. Meeting the requirement would be a disproportionate burden for the time being. " +
        "A film is mute. WCAG 2.1, criterion 1.2.2. It does not meet the requirement yet.",
    );
    expect(text()).toContain("We know of no content that does not meet");
  });

  it.each([
    [{ how: "self" }, "We have assessed the accessibility of the service ourselves."],
    [{ how: "self", by: "The editors" }, "We have assessed the accessibility of the service ourselves (The editors)."],
    [{ how: "external" }, "has been assessed by an external organisation of experts."],
    [{ how: "external", by: "A company" }, "has been assessed by A company."],
  ] as const)("says who assessed it: %o", (assessed, words) => {
    expect(text({ assessed: { ...assessed, date: "2026-10-05" } })).toContain(words);
  });

  it("says its days in words and for machines", () => {
    expect(page()).toContain('Day of the assessment: <time datetime="2026-10-05">5 October 2026</time>');
    expect(page()).toContain('last reviewed: <time datetime="2026-11-24">24 November 2026</time>');
  });

  it("gives the ways to give feedback, and promises an answer within 14 days", () => {
    expect(text()).toContain("within 14 days. E-mail: access@town.example Supervisory");
    expect(page()).toContain('<a href="mailto:access@town.example">access@town.example</a>');
    expect(page({ feedback: { url: "https://town.example/form/" } })).toContain(
      '<li>Feedback form: <a href="https://town.example/form/">town.example/form</a></li>',
    );
  });

  it("says who supervises, as far as it is known", () => {
    const authority = {
      ...statement.authority,
      unit: { en: "A unit" },
      address: { en: "A street 1" },
      email: "unit@a.example",
      phone: "029 000",
    };
    expect(text()).toContain("Contact details of the supervisory authority An authority Website: a.example What");
    expect(text({ authority })).toContain(
      "An authority A unit A street 1 Website: a.example E-mail: unit@a.example Telephone: 029 000 What",
    );
  });

  it("links to the law in the language of the page, else in the first that there is", () => {
    const name = { en: "An act" };
    const [fi, both] = [{ fi: "https://l.example/fi" }, { fi: "https://l.example/fi", en: "https://l.example/en" }];
    expect(page({ law: { name, url: fi } })).toContain(
      '<a href="https://l.example/fi" hreflang="fi">An act</a> (in Finnish)</span></dd>',
    );
    expect(page({ law: { name, url: both } })).toContain(
      '<a href="https://l.example/en" hreflang="en">An act</a></span></dd>',
    );
    expect(page()).toContain("<dd>An act</dd>");
  });

  it("says beside what is an example that it is one", () => {
    const provider = { ...statement.provider, example: true };
    const feedback = { ...statement.feedback, example: true };
    const notices = (html: string) => html.split('<div class="notice context">').length - 1;
    expect(notices(page())).toBe(0);
    expect(text({ provider })).toContain("The service provider named here is an example");
    expect(notices(page({ provider }))).toBe(1);
    expect(text({ feedback })).toContain("nobody reads what is sent to it. E-mail: access@town.example");
    expect(notices(page({ provider, feedback }))).toBe(2);
  });

  it("is linked at the foot of every page, and is nowhere when there is none", () => {
    const pages = (files: Map<string, string>) => [...files].filter(([path]) => path.endsWith(".html"));
    const link =
      /accessibility\/"[^>]*>Accessibility statement<|<a href=".\/" aria-current="page">Accessibility statement</;
    expect(pages(rendered(site())).filter(([, html]) => !link.test(html))).toEqual([]);
    const without = rendered(exampleSite());
    expect(without.has("en/accessibility/index.html")).toBe(false);
    expect(pages(without).filter(([, html]) => html.includes("Accessibility statement"))).toEqual([]);
  });

  it("stands in each language at the address that its words give", () => {
    const { settings, ...rest } = site();
    const words = JSON.parse(JSON.stringify(settings), (key, value) =>
      value?.en && !value.fi && key !== "source" ? { ...value, fi: value.en } : value,
    );
    const both = { ...rest, settings: { ...words, site: { ...words.site, languages: ["en", "fi"] } } };
    const segments = { ...en.segments, pages: { accessibility: "saavutettavuus" } };
    const files = [...outputs(both, { en, fi: { ...en, segments, statement: finnish } }, assets())];
    const own = files.find(({ path }) => path === "fi/saavutettavuus/index.html");
    const html = own ? String(render(own)) : "";
    expect(headings(html)[0]).toBe("1 Saavutettavuusseloste");
    expect(html).toContain('<a href="https://b.example/">b.example</a>');
    expect(html).toContain('hreflang="en" href="https://example.org/base/en/accessibility/"');
  });
});

describe("the page on privacy", () => {
  const { pages } = exampleSite();
  const withPrivacy = [
    ...pages,
    ...pages.filter(({ id }) => id === "about").map((about) => ({ ...about, id: "privacy" })),
  ];

  it("says whom to write to, by the statement", () => {
    const own = textOf(pageAt({ ...site(), pages: withPrivacy }, "/en/privacy/"));
    expect(own).toContain("Whom to write to A town E-mail: access@town.example Accessibility statement");
  });

  it("leaves that out without a statement", () => {
    expect(textOf(pageAt(exampleSite({ pages: withPrivacy }), "/en/privacy/"))).not.toContain("Whom to write to");
  });
});

describe("the words of the statement", () => {
  it.each([
    ["English", english, "14 days", "two weeks"],
    ["Finnish", finnish, "14 päivän kuluessa", "kahden viikon"],
    ["Swedish", swedish, "14 dagar", "två veckor"],
  ])("in %s promise an answer and name who may be asked next", (_, words, answer, afterwards) => {
    expect(words.tellUs).toContain(answer);
    expect(words.complaint).toContain(afterwards);
    for (const how of ["self", "external"] as const) {
      expect(words[how]("A company")).toMatch(/A company\)?\.$/);
      expect(words[how](undefined)).not.toContain("undefined");
    }
    expect(words.criterion("1.4.3")).toContain("1.4.3");
  });
});

describe("the review of the statement", () => {
  const codes = (reviewed: string, now: string) =>
    statementRules({ accessibility: { reviewed } }, now).map(({ code }) => code);

  it.each([
    ["2025-12-24", "2026-11-24", []],
    ["2025-12-23", "2026-11-24", ["statement-overdue"]],
    ["2024-01-01", "2024-12-01", []],
    ["2024-01-01", "2024-12-02", ["statement-overdue"]],
    ["2026", "2026-12-02", []],
    ["2026-01", "2026-12-03", ["statement-overdue"]],
    ["2027-01-01", "2026-11-24", []],
    ["yesterday", "2026-11-24", []],
  ])("of %s is due on %s: %j", (reviewed, now, expected) => {
    expect(codes(reviewed, now)).toEqual(expected);
  });

  it("counts days as the calendar does", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (from, to) => {
        const days = (Date.parse(iso(to)) - Date.parse(iso(from))) / 86_400_000;
        expect(daysBetween(iso(from), iso(to))).toBe(days);
      }),
    );
  });
});

describe("a statement that is not there", () => {
  it("is told once, and not when its key is only misspelt", () => {
    expect(statementRules({ url: "https://a.example/" }, "2026-11-24").map(({ code }) => code)).toEqual([
      "statement-missing",
    ]);
    expect(statementRules({ accesibility: {} }, "2026-11-24")).toEqual([]);
    expect(statementRules(undefined, "2026-11-24")).toEqual([]);
  });
});
