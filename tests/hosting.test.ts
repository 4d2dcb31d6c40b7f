import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { caching, headers, pagePolicy } from "../src/core/policy.ts";
import { headersAt } from "../src/io/headers.ts";
import { builtSite, parsedPages, realContent, smallContent } from "./built-site.ts";

const hosting = (name: string) => readFileSync(new URL(`../.github/hosting/${name}`, import.meta.url), "utf8");
const site = builtSite(smallContent);

describe("the policy", () => {
  test("lets a page load what the site holds, and nothing else", () => {
    expect(new Map(headers).get("Content-Security-Policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test("is what every page says first, for hosts that send no headers", () => {
    const pages = [...parsedPages(site), ...parsedPages(builtSite(realContent))];
    for (const [path, page] of pages) {
      const [first, second] = page.querySelectorAll("head > *");
      expect([path, first?.getAttribute("http-equiv")]).toEqual([path, "Content-Security-Policy"]);
      expect(first?.getAttribute("content")).toBe(pagePolicy);
      expect(second?.getAttribute("charset")).toBe("utf-8");
    }
    const page = site.files.get("404.html") ?? "";
    expect(page.indexOf("charset")).toBeLessThan(1024); // further down browsers do not look for it
  });
});

describe("the headers reach", () => {
  test("hosts that read _headers", () => {
    const file = site.files.get("_headers") ?? "";
    expect(headersAt("/base/en/", file)).toEqual(headers);
    expect(headersAt("/base/assets/style.css", file)).toEqual([...headers, ["Cache-Control", caching.assets]]);
  });

  test("nginx", () => {
    const conf = hosting("nginx.conf");
    const sent = [...conf.matchAll(/^ +add_header (\S+) "(.*)" always;$/gm)].map(([, ...header]) => header);
    expect(sent).toEqual(headers);
    expect(conf).toContain(`~/assets/ "${caching.assets}";\n  default "${caching.others}";`);
    expect(conf).toContain("error_page 404 /404.html;");
    expect(conf).toContain("autoindex off;");
  });

  test("Apache", () => {
    const conf = hosting("apache.conf");
    const sent = [...conf.matchAll(/^Header always set (\S+) "(.*)"$/gm)].map(([, ...header]) => header);
    expect(sent).toEqual(headers);
    const cached = [...conf.matchAll(/Header set Cache-Control "(.*)"/g)].map(([, value]) => value);
    expect(cached).toEqual([caching.others, caching.assets]);
    expect(conf).toContain("\nErrorDocument 404 /404.html");
    expect(conf).toContain("\nOptions -Indexes ");
  });
});
