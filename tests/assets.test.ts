import { createHash } from "node:crypto";
import { posix } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { assets } from "../src/io/assets.ts";
import { builtSite, parsedPages, smallContent } from "./built-site.ts";

const { paths, files } = assets();
const bodies = new Map(files.map(({ path, body }) => [path, Buffer.from(body)]));
const style = String(bodies.get(paths.style));
const rules = [...style.matchAll(/@font-face\{(.*?)\}/gs)].map(([, rule = ""]) => rule);
const site = builtSite(smallContent);

describe("the files that pages load", () => {
  test("have a hash of their content in their names", () => {
    for (const [path, body] of bodies) {
      if (path.endsWith(".js")) continue;
      const hash = createHash("sha256").update(body).digest("hex").slice(0, 10);
      expect(path).toMatch(new RegExp(`^assets/[a-z-]+\\.${hash}\\.[a-z0-9]+$`));
    }
  });

  test("are all that is published in their folder, beside what the lists know of their records and the index for search", () => {
    const published = [...site.files.keys()].filter((path) => path.startsWith("assets/"));
    const lists = published.filter((path) => /^assets\/(practices|projects)-[a-z]+\.[0-9a-f]{8}\.json$/.test(path));
    expect(lists).toHaveLength(2 * 2);
    const index = published.filter((path) => /^assets\/search(-\d+\.[0-9a-f]{8}\.txt|\.[0-9a-f]{8}\.json)$/.test(path));
    expect(index.length).toBeGreaterThan(1);
    const others = published.filter((path) => !lists.includes(path) && !index.includes(path));
    expect(others.sort()).toEqual([...bodies.keys()].sort());
  });
});

describe("the headings' typeface", () => {
  const web = rules.filter((rule) => rule.includes("url("));
  const local = rules.filter((rule) => rule.includes("local("));

  test("comes from the site, found from the stylesheet's folder, and says which letters it has", () => {
    expect(web).toHaveLength(6);
    for (const rule of web) {
      const [, url = ""] = /src:url\(([^)]+)\)/.exec(rule) ?? [];
      expect([...bodies.keys()]).toContain(posix.join(posix.dirname(paths.style), url));
      expect(rule).toMatch(/unicode-range:U\+/);
      expect(rule).toContain("font-display:swap");
    }
    expect(style.replaceAll(/url\([\w.-]+\.woff2\)/g, "")).not.toContain("url(");
  });

  test("is published with its licence, which the stylesheet names", () => {
    const [, licence = ""] = /licence in (\S+)/.exec(style) ?? [];
    expect(String(bodies.get(`assets/${licence}`))).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/);
  });

  test("has stand-ins with lines of the same height", () => {
    const { ascender, descender, lineGap, unitsPerEm } = measures(bodies.get(paths.font) ?? Buffer.of());
    expect(local).toHaveLength(2);
    for (const rule of local) {
      const percent = (name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1]) / 100;
      const adjusted = (units: number) => units / unitsPerEm / percent("size-adjust");
      expect(percent("ascent-override")).toBeCloseTo(adjusted(ascender), 3);
      expect(percent("descent-override")).toBeCloseTo(adjusted(-descender), 3);
      expect(percent("line-gap-override")).toBeCloseTo(adjusted(lineGap), 3);
    }
  });

  test("is loaded early on every page, its Latin letters alone", () => {
    for (const [path, page] of parsedPages(site)) {
      const early = page.querySelectorAll("link[rel=preload]").map(({ attributes }) => attributes);
      const href = expect.stringMatching(new RegExp(`^(/base/|(\\.\\./)*)${paths.font}$`));
      expect([path, early]).toEqual([
        path,
        [{ rel: "preload", href, as: "font", type: "font/woff2", crossorigin: "anonymous" }],
      ]);
    }
  });
});

/**
 * The measures of a line in a WOFF2 file, as its head and hhea tables have them. The directory gives each table a byte with the number of
 * its name, then its length, and once more its length as it is packed where the format rearranges it (glyf, loca, and others so marked).
 */
function measures(file: Buffer) {
  const names = ["cmap", "head", "hhea"];
  let at = 48;
  const length = () => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const begins = new Map<string | undefined, number>();
  let offset = 0;
  for (let table = 0; table < file.readUInt16BE(12); table += 1) {
    const flags = file.readUInt8(at);
    at += (flags & 63) === 63 ? 5 : 1;
    const plain = length();
    const isOutline = (flags & 63) === 10 || (flags & 63) === 11;
    const rearranged = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    begins.set(names[flags & 63], offset);
    offset += rearranged ? length() : plain;
  }
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  const hhea = begins.get("hhea") ?? 0;
  return {
    unitsPerEm: tables.readUInt16BE((begins.get("head") ?? 0) + 18),
    ascender: tables.readInt16BE(hhea + 4),
    descender: tables.readInt16BE(hhea + 6),
    lineGap: tables.readInt16BE(hhea + 8),
  };
}
