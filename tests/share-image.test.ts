import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { palette, shareImage, size } from "../templates/share-image.ts";
import { builtSite, parsedPages, smallContent } from "./built-site.ts";

const file = readFileSync(new URL("../templates/share-image.png", import.meta.url));

test("the picture of shared links is the one that is drawn: else run tools/share-image.ts", () => {
  expect(file.length).toBeLessThanOrEqual(61_440);
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(chunk("PLTE").toString("hex")).toBe(palette.join("").replaceAll("#", ""));
  const rows = inflateSync(chunk("IDAT"));
  const pixels = shareImage();
  const different = Array.from({ length: size.height }, (_, row) => row).filter((row) => {
    const begin = row * (size.width + 1) + 1;
    return !rows.subarray(begin, begin + size.width).equals(pixels.subarray(row * size.width, (row + 1) * size.width));
  });
  expect(different).toEqual([]);
});

test("every page says what other services show of a link to it, in public addresses", () => {
  const site = builtSite(smallContent);
  for (const [path, page] of parsedPages(site)) {
    const property = (name: string) => page.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content") ?? "";
    for (const name of ["title", "description", "type", "locale", "image:alt"])
      expect([path, name, property(name)]).toEqual([path, name, expect.stringMatching(/./)]);
    const canonical = page.querySelector("link[rel=canonical]")?.getAttribute("href");
    if (canonical) expect(property("url")).toBe(canonical);
    const [, image = ""] = /^https:\/\/[^/]+\/base\/(.+)$/.exec(property("image")) ?? [];
    expect(site.files.has(image)).toBe(true);
    expect(page.querySelector('meta[name="twitter:card"]')?.getAttribute("content")).toBe("summary_large_image");
  }
});

function chunk(name: string): Buffer {
  const begin = file.indexOf(name, 8, "latin1");
  return file.subarray(begin + 4, begin + 4 + file.readUInt32BE(begin - 4));
}
