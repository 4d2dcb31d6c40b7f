import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serve } from "../src/io/serve.ts";

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string };
type Asked = { method?: string; headers?: Record<string, string> };

let box = "";
let folder = "";
let url = "";
let close = async () => {};

beforeEach(async () => {
  box = mkdtempSync(join(tmpdir(), "kuusi-serve-"));
  folder = join(box, "dist");
  write("index.html", "<p>start");
  write("en/index.html", "<p>in English ä");
  write("en/feed.xml", "<feed/>");
  write("en/page.html", "<p>page");
  write("data/kaikki tiedot.json", "{}");
  write("404.html", "<p>nothing here");
  write(".kuusi", "marker");
  write("en/.hidden", "hidden");
  write(
    "_headers",
    "# comment\n/data/*\n  x-other: 1\n/*\n  X-Frame-Options: DENY\n  Link: <a>\n  Link: <b>\n\n/en/*\n  x-en: 1\n",
  );
  write("_redirects", "/en/old/ /en/ 301\n");
  writeFileSync(join(box, "secret.txt"), "secret");
  mkdirSync(join(box, "dist-too"));
  writeFileSync(join(box, "dist-too/secret.txt"), "secret");
  await restart("/");
});

afterEach(async () => {
  await close();
  rmSync(box, { recursive: true, force: true });
});

describe("a static host's addresses", () => {
  test("a folder is its index.html, a file is itself, with its type", async () => {
    expect(await get("/")).toMatchObject({ status: 200, body: "<p>start" });
    const page = await get("/en/?q=x");
    expect(page).toMatchObject({ status: 200, body: "<p>in English ä" });
    expect(page.headers).toMatchObject({ "content-type": "text/html;charset=utf-8", "content-length": "16" });
    expect(page.headers.etag).toBeDefined();
    expect(await get("/en/feed.xml")).toMatchObject({ status: 200, body: "<feed/>" });
    expect((await get("/data/kaikki%20tiedot.json")).headers["content-type"]).toBe("application/json");
  });

  test("a folder without its slash leads to it, and keeps the query", async () => {
    expect(await get("/en?q=x%20y")).toMatchObject({ status: 301, headers: { location: "/en/?q=x%20y" } });
  });

  test.each([
    "/nothing",
    "/en/nothing/",
    "/data",
    "/data/",
    "/en/page",
    "/index.html/",
    "/en/feed.xml/",
    "/EN/",
    "/%zz",
  ])("what is absent is 404.html: %s", async (path) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 404, body: "<p>nothing here" });
    expect(answer.headers["content-type"]).toBe("text/html;charset=utf-8");
  });

  test("without a 404.html what is absent is a line of text", async () => {
    rmSync(join(folder, "404.html"));
    expect(await get("/nothing")).toMatchObject({ status: 404, body: "There is no such page.\n" });
  });

  test("a HEAD is answered like a GET, without the body", async () => {
    const head = await get("/en/", { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, body: "", headers: { "content-length": "16" } });
    expect(await get("/no", { method: "HEAD" })).toMatchObject({ status: 404, body: "" });
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("a %s is not allowed", async (method) => {
    expect(await get("/", { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  test("a page that the browser has is not sent again", async () => {
    const etag = (await get("/en/")).headers.etag ?? "";
    expect(await get("/en/", { headers: { "if-none-match": etag } })).toMatchObject({ status: 304, body: "" });
  });

  test.each(["bytes=0-1", "bytes=5-2", "bytes=-2", "bytes=99-"])(
    "the whole file answers a range: %s",
    async (range) => {
      expect(await get("/en/feed.xml", { headers: { range } })).toMatchObject({ status: 200, body: "<feed/>" });
    },
  );

  test("a new build is seen at once, also while the folder is away for a moment", async () => {
    renameSync(folder, join(box, "previous"));
    expect((await get("/en/")).status).toBe(404);
    write("en/index.html", "<p>new");
    expect(await get("/en/")).toMatchObject({ status: 200, body: "<p>new" });
  });
});

test("a folder that a build takes away while its files are read does not end the preview", async () => {
  for (let turns = 0; turns < 30; turns += 1) {
    const answers = Array.from({ length: 20 }, () => get("/en/feed.xml").catch(() => "broken off"));
    for (let turn = 0; turn < turns; turn += 1) await nextTurn();
    renameSync(folder, join(box, "previous"));
    await Promise.all(answers);
    renameSync(join(box, "previous"), folder);
  }
  expect((await get("/en/feed.xml")).status).toBe(200);
});

describe("nothing is served", () => {
  test.each([
    "/.kuusi",
    "/en/.hidden",
    "/%2ekuusi",
    "/_headers",
    "/_redirects",
    "/../secret.txt",
    "/en/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/en/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/../dist-too/secret.txt",
    "/en/%00",
    "//secret.txt",
    "//en",
    "/en//feed.xml",
    "http://127.0.0.1/en/",
    "*",
  ])("that is hidden, outside the folder or oddly written: %s", async (path) => {
    expect(await raw(path)).toMatch(/^HTTP\/1\.1 404 /);
  });

  test("through a symbolic link", async () => {
    symlinkSync(join(box, "secret.txt"), join(folder, "link.txt"));
    symlinkSync(join(box, "dist-too"), join(folder, "link"));
    expect((await get("/link.txt")).status).toBe(404);
    expect((await get("/link/secret.txt")).status).toBe(404);
  });

  test.each(["evil.example", "evil.example:PORT", "127.0.0.1", "localhost:1", "127.0.0.1:PORT.evil.example"])(
    "to a page under another name: %j",
    async (host) => {
      const answer = await get("/en/", { headers: { host: host.replace("PORT", new URL(url).port) } });
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain("English");
    },
  );

  test.each(["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])("but to this machine's own names: %s", async (host) => {
    const headers = { host: `${host}:${new URL(url).port}` };
    expect((await get("/en/", { headers })).status).toBe(200);
  });

  test("whatever is asked, but the files of the site; and the server goes on", async () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "en", "%2e%2e", "%2f", "link", "secret.txt", ""), fc.webSegment());
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
        expect(await raw(`/${parts.join("/")}`)).not.toMatch(/secret$|hidden$|marker$/);
      }),
      { numRuns: 100 },
    );
    expect((await get("/")).status).toBe(200);
  });
});

describe("headers", () => {
  test("those of _headers for all paths go with every answer, and the preview's own", async () => {
    for (const path of ["/", "/en", "/nothing"]) {
      const { headers } = await get(path);
      expect(headers).toMatchObject({ "x-frame-options": "DENY", link: "<a>, <b>" });
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
      expect(headers).not.toHaveProperty("x-other");
      expect(headers).not.toHaveProperty("x-en");
    }
  });

  test("those of _headers for some paths go with these", async () => {
    expect((await get("/en/?q=x")).headers).toMatchObject({ "x-en": "1", "x-frame-options": "DENY" });
    expect((await get("/en/nothing")).headers).toMatchObject({ "x-en": "1" });
    expect((await get("/data/kaikki%20tiedot.json")).headers).toMatchObject({ "x-other": "1" });
  });

  test("are the preview's own alone without a _headers file", async () => {
    rmSync(join(folder, "_headers"));
    expect((await get("/")).headers).not.toHaveProperty("x-frame-options");
    expect((await get("/")).headers).toMatchObject({ "cache-control": "no-store" });
  });
});

describe("a site whose address has a path", () => {
  test.each(["/kuusi/", "/kuusi"])(
    "is served under it, and everything else leads there or nowhere: %s",
    async (base) => {
      await restart(base);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/kuusi\/$/);
      expect(await get("/kuusi/en/")).toMatchObject({ status: 200, body: "<p>in English ä" });
      expect(await get("/kuusi/en")).toMatchObject({ status: 301, headers: { location: "/kuusi/en/" } });
      expect(await get("/")).toMatchObject({ status: 301, headers: { location: "/kuusi/" } });
      expect(await get("/kuusi?a")).toMatchObject({ status: 301, headers: { location: "/kuusi/?a" } });
      expect(await get("/en/")).toMatchObject({ status: 404, body: "<p>nothing here" });
      expect(await get("/kuusi/../en/")).toMatchObject({ status: 404 });
    },
  );
});

describe("a port", () => {
  test("that is taken is said to be, with the cure", async () => {
    const port = Number(new URL(url).port);
    await expect(serve(folder, { port, base: "/" })).rejects.toThrow(
      new RegExp(`^Port ${port} cannot be used \\(.*EADDRINUSE.*\\)\\. Choose another one with --port\\.$`),
    );
  });

  test("that does not exist is said not to", async () => {
    await expect(serve(folder, { port: 99999, base: "/" })).rejects.toThrow(/^Port 99999 cannot be used/);
  });

  test("is free again when the server is closed, also with a connection open", async () => {
    const port = Number(new URL(url).port);
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    await new Promise((resolve) => socket.once("connect", resolve));
    await close();
    ({ url, close } = await serve(folder, { port, base: "/" }));
    expect((await get("/")).status).toBe(200);
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function restart(base: string): Promise<void> {
  await close();
  ({ url, close } = await serve(folder, { port: 0, base }));
}

async function get(path: string, { method = "GET", headers = {} }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        body += String(chunk);
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    asked.on("error", reject).end();
  });
}

/** Asks with a path that a client would tidy up, and returns the whole answer. */
async function raw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    let answer = "";
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n\r\n`);
    });
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += String(chunk);
    });
    socket.on("error", reject).on("end", () => resolve(answer));
  });
}
