import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseUrl } from "../src/core/urls.ts";

describe("a web address is refused", () => {
  it.each([
    ...[
      "javascript:alert(1)",
      "JavaScript://a.example/%0aalert(1)",
      "data:text/html,x",
      "vbscript:x",
      "blob:https://a.b",
    ],
    ...["file:///etc/passwd", "ftp://a.example/", "ws://a.example/", "view-source:https://a.example", "about:blank"],
    ...["a.example", "www.a.example", "//a.example", "/a", "https", "https:", "https:a.example", "https:/a.example"],
    ...["https:///a.example", "http:evil", "https//a.example"],
  ])("as no address of the web: %s", (text) => {
    expect(parseUrl(text)).toEqual({ reason: "not-http" });
  });

  it.each([
    ...[
      " https://a.example",
      "https://a.example ",
      "\thttps://a.example",
      "ht\ntps://a.example",
      "https://a b.example",
    ],
    ...["https://a.example/\r\nx", "https://a.example/\u00a0", "https://a.example/\u2028", "https://a.example/\u0000"],
    ...["https://a.example/\u007f", "https://a.example/\u0085", "https://a.example/\u202e", "https://a\u00ad.example/"],
    ...["https://a.example\\@evil.example", "https:\\\\a.example", "java\u200bscript:x", "\ufeffhttps://a.example"],
  ])("for a character that nobody sees: %j", (text) => {
    expect(parseUrl(text)).toEqual({ reason: "blank" });
  });

  it.each([
    ...["https://user@a.example/", "https://user:word@a.example/", "https://:word@a.example/", "https://@a.example/"],
    ...["https://:@a.example/", "https://a.example@evil.example", "https://a.example%40@evil.example"],
    ...["https://a.example:443@evil.example/"],
  ])("for a name or a password in it: %s", (text) => {
    expect(parseUrl(text)).toEqual({ reason: "credentials" });
  });

  it.each([
    ...["https://localhost/", "https://intranet:8080/", "https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/"],
    ...[
      "https://[::1]/",
      "https://[::ffff:127.0.0.1]/",
      "https://a.example./",
      "https://.example/",
      "https://a..example/",
    ],
    ...["https://１２７.０.０.１/", "https://a.1x/"],
  ])("for a host without a name in the web: %s", (text) => {
    expect(["host", "unreadable"]).toContain("reason" in parseUrl(text) ? Object.values(parseUrl(text))[0] : "taken");
  });

  it.each(["https://a.example:99999/", "https://a<b.example/", "https://%/", "https://a.example:x/", "https://?"])(
    "when it cannot be read: %s",
    (text) => {
      expect(parseUrl(text)).toEqual({ reason: "unreadable" });
    },
  );
});

describe("a web address is kept", () => {
  it.each([
    ["HTTPS://A.Example", "https://a.example/"],
    ["http://a.example:80/b/../c", "http://a.example/c"],
    ["https://a.example:8443/", "https://a.example:8443/"],
    ["https://a.example/?q=user@b.example#x", "https://a.example/?q=user@b.example#x"],
    ["https://a.example/@name", "https://a.example/@name"],
    ['https://a.example/"<x>', "https://a.example/%22%3Cx%3E"],
    ["https://a.example/ä%20b", "https://a.example/%C3%A4%20b"],
  ])("%s as %s", (text, href) => {
    expect(parseUrl(text)).toEqual({ href });
  });

  it.each([
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["https://kotoutuminen.рф/", "https://kotoutuminen.xn--p1ai/"],
    ["https://gооgle.example/", "https://xn--ggle-55da.example/"],
    ["https://a。example/", "https://a.example/"],
    ["https://ａ.example/", "https://a.example/"],
  ])("%s with the letters of its host in ASCII", (text, href) => {
    expect(parseUrl(text)).toEqual({ href });
  });
});

it("whatever the text, an address that is taken is plain, names a dotted host, and is taken again as it is", () => {
  const piece = fc.constantFrom(
    ...[
      "https://",
      "http://",
      "HTTPS:",
      "//",
      "/",
      "\\",
      "@",
      ":",
      "?",
      "#",
      "a",
      "evil",
      ".",
      "example",
      "javascript:",
    ],
    ...["%0a", "%40", "\t", "\u00ad", "ä", "а", "。", "[::1]", "127.0.0.1", "user:word", "😀", '"', "<", "'"],
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `https://a.example${pieces.join("")}`),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );
  fc.assert(
    fc.property(text, (address) => {
      const parsed = parseUrl(address);
      if ("reason" in parsed) return;
      expect(parsed.href).toMatch(/^https?:\/\/([a-z0-9_-]+\.)+[a-z][a-z0-9-]*(:\d+)?\/[\x21-\x7e]*$/);
      expect(parsed.href).not.toMatch(/["<>\s]/);
      expect(parseUrl(parsed.href)).toEqual(parsed);
    }),
    { numRuns: 2_000 },
  );
});
