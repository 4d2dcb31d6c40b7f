import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { favicon } from "../templates/favicon.ts";
import { builtSite, smallContent } from "./built-site.ts";

const css = readFileSync(new URL("../templates/style.css", import.meta.url), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
const root = /:root \{.*?\}/gs;
const [light, dark] = [...css.matchAll(root)].map(([block]) => declarations(block));
const rules = declarations(css.replaceAll(root, ""));
const schemes = [
  { scheme: "light", ...tokens(light) },
  { scheme: "dark", ...tokens(dark) },
];

/** What text is written in, and what it stands on. Each is legible on each. */
const inks = ["ink", "muted", "spruce", "lake", "heather", "lingonberry", "cloudberry", "moss"];
const grounds = ["paper", "birch", "card", "tint-lake", "tint-lingonberry", "tint-cloudberry"];
/** Borders of controls, which are seen on every ground; what decorates need not be, and the focus is computed by itself. */
const borders = ["line", "spruce", "heather", "lake", "lingonberry", "cloudberry"];
const others = ["hairline", "halo", "focus"];

/** The contrasts that the design states: in light on paper, birch and card, in dark on paper and card. */
const stated: [string, { light: number[]; dark: number[] }][] = [
  ["ink", { light: [15.98, 14.5, 16.54], dark: [15.56, 13.72] }],
  ["muted", { light: [8.58, 7.79, 8.88], dark: [10.4, 9.18] }],
  ["spruce", { light: [8.52, 7.73, 8.82], dark: [10.34, 9.12] }],
  ["lake", { light: [9.1, 8.26, 9.43], dark: [10.47, 9.23] }],
  ["heather", { light: [9.71, 8.81, 10.05], dark: [10.5, 9.26] }],
  ["lingonberry", { light: [8.69, 7.89, 9.0], dark: [10.42, 9.19] }],
  ["cloudberry", { light: [8.64, 7.84, 8.95], dark: [11.06, 9.76] }],
  ["moss", { light: [8.82, 8.0, 9.13], dark: [11.58, 10.21] }],
  ["line", { light: [4.8, 4.36, 4.97], dark: [5.54, 4.89] }],
];

describe.each(schemes)("in $scheme", ({ scheme, contrast }) => {
  test.each(inks)("%s can be read on every ground", (ink) => {
    for (const ground of grounds) expect([ground, contrast(ink, ground)]).toEqual([ground, atLeast(7)]);
  });

  test.each(borders)("a border of %s is seen on every ground", (border) => {
    for (const ground of ["paper", "birch", "card"])
      expect([ground, contrast(border, ground)]).toEqual([ground, atLeast(3)]);
  });

  test("the text of a filled button can be read", () => {
    expect(contrast("paper", "spruce")).toBeGreaterThanOrEqual(7);
    expect(contrast("paper", "heather")).toBeGreaterThanOrEqual(7);
  });

  test("the focus is seen: its outline on its halo, and one of the two on every ground", () => {
    expect(contrast("focus", "halo")).toBeGreaterThanOrEqual(7);
    for (const ground of grounds) {
      const seen = Math.max(contrast("focus", ground), contrast("halo", ground));
      expect([ground, seen]).toEqual([ground, atLeast(7)]);
    }
  });

  test.each(stated)("%s has the contrasts of the design", (token, contrasts) => {
    const on = scheme === "light" ? ["paper", "birch", "card"] : ["paper", "card"];
    const computed = on.map((ground) => Math.round(contrast(token, ground) * 100) / 100);
    expect(computed).toEqual(scheme === "light" ? contrasts.light : contrasts.dark);
  });
});

describe("colours", () => {
  const painting = /color|background|border|outline|shadow|fill|stroke/;
  const system = ["Canvas", "CanvasText", "LinkText", "ButtonText", "ButtonBorder", "Highlight", "HighlightText"];
  const plain = new RegExp(`^([\\d.-]+(px|rem|em|%)?|solid|inset|none|collapse|currentColor|${system.join("|")})$`);

  test("are tokens or the system's own outside the tokens' blocks", () => {
    const painted = rules.filter(([property]) => painting.test(property) && !property.startsWith("--"));
    expect(painted.length).toBeGreaterThan(50);
    for (const [property, value] of painted) {
      const words = value
        .replaceAll(/var\(--[\w-]+\)/g, "")
        .split(/\s+/)
        .filter((word) => word !== "" && !plain.test(word));
      expect([property, value, words]).toEqual([property, value, []]);
    }
    expect(rules.filter(([, value]) => /#[0-9a-f]{3}|(rgb|hsl|hwb|lab|lch|color|mix)\(/i.test(value))).toEqual([]);
  });

  test("are used as the contrasts were computed", () => {
    const used = (property: RegExp) =>
      new Set(rules.filter(([name]) => property.test(name)).flatMap(([, value]) => named(value)));
    expect([...inks, "accent", "paper"]).toEqual(expect.arrayContaining([...used(/^color$/)]));
    expect([...grounds, "accent"]).toEqual(expect.arrayContaining([...used(/^background/)]));
    expect([...borders, ...grounds, ...others, "accent"]).toEqual(
      expect.arrayContaining([...used(/^(border|outline|box-shadow)/)]),
    );
  });

  test("of the browser's frame and of the icon are those of the page", () => {
    const page = builtSite(smallContent).files.get("en/index.html");
    for (const { scheme, colour } of schemes)
      expect(page).toContain(`content="${colour("paper")}" media="(prefers-color-scheme: ${scheme})"`);
    const known = new Set(schemes.flatMap(({ colours }) => [...colours.values()]));
    for (const [hex] of favicon().matchAll(/#[0-9a-f]{3,6}/g)) expect([...known]).toContain(hex);
  });
});

function atLeast(ratio: number) {
  return { asymmetricMatch: (value: number) => value >= ratio, toString: () => `at least ${ratio}` };
}

function declarations(block: string): [property: string, value: string][] {
  return [...block.matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(([, property = "", value = ""]) => [
    property,
    value.trim(),
  ]);
}

function named(value: string): string[] {
  return [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = ""]) => name);
}

function tokens(block: [string, string][] | undefined) {
  const colours = new Map(
    block?.filter(([, value]) => /^#[0-9a-f]{3,6}$/.test(value)).map(([name, value]) => [name.slice(2), value]),
  );
  const colour = (token: string) => {
    const found = colours.get(token);
    if (found === undefined) throw new Error(`There is no colour --${token}.`);
    return found;
  };
  const contrast = (a: string, b: string) => {
    const [dim = 0, bright = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
    return (bright + 0.05) / (dim + 0.05);
  };
  return { colours, colour, contrast };
}

/** As WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, "$&$&") : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
