import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { headers } from "../src/core/policy.ts";
import { dev } from "../src/dev/dev.ts";
import { now, smallContent } from "./built-site.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-dev-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

let content = "";
let lines: string[] = [];
let url = "";
let close = async () => {};

const samtal = "practices/samtal.md";
const samtalPage = "sv/praxis/samtal/";
const list = "en/practices/";

beforeEach(async () => {
  content = join(mkdtempSync(join(workshop, "site-")), "content");
  cpSync(smallContent, content, { recursive: true });
  await start();
}, 60_000);
afterEach(() => close());

async function start(): Promise<void> {
  await close();
  lines = [];
  ({ url, close } = await dev({ content, port: 0, today: () => now }, (line) => lines.push(line)));
}

function read(name: string): string {
  return readFileSync(join(content, name), "utf8");
}

function write(name: string, text: string): void {
  writeFileSync(join(content, name), text);
}

function edit(name: string, from: string, to: string): void {
  expect(read(name)).toContain(from);
  write(name, read(name).replace(from, to));
}

async function get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const answer = await fetch(new URL(path, url));
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** Waits until a page is as it should be. */
function until(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 30_000, interval: 20 });
}

const shows = (path: string, text: string, status = 200) =>
  until(async () => {
    const page = await get(path);
    expect(page.text).toContain(text);
    expect(page.status).toBe(status);
  });

describe("the preview", () => {
  it("says its address and how many problems there are, and has the pages of the site under its policy", async () => {
    expect(lines[0]).toMatch(
      /^The preview is at http:\/\/127\.0\.0\.1:\d+\/base\/ \(Ctrl\+C ends it\)\. 0 errors, \d+ warnings$/,
    );
    const page = await get("en/practices/language-cafe/");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Language café at the library");
    for (const [name, value] of headers) expect(page.headers.get(name)).toBe(value);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.text).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
    expect((await get("/")).text).toContain("Small site");
    expect((await get("en")).text).toContain("Small site");
    expect((await get("en/nowhere/")).status).toBe(404);
  });

  it("answers searches", async () => {
    const page = await get(list);
    const contents = /data-search="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const { shards } = JSON.parse((await get(contents)).text);
    expect(shards.length).toBeGreaterThan(0);
    expect((await get(shards[0][1])).status).toBe(200);
  });

  it("is for this machine only, and is read only", async () => {
    expect((await fetch(url, { method: "POST" })).status).toBe(405);
    for (const path of ["//evil.example/", "%zz", "-kuusi/../../package.json", "..%2f..%2fpackage.json"])
      expect((await get(new URL(url).origin + (path.startsWith("/") ? path : `/${path}`))).status).toBe(404);
  });

  it("says so when its port is taken", async () => {
    const port = Number(new URL(url).port);
    await expect(dev({ content, port, today: () => now }, () => {})).rejects.toThrow(
      `Port ${port} is taken by another program, perhaps by a preview that still runs. Choose another one with --port.`,
    );
  });
});

describe("a draft", () => {
  it("is marked on its page and in the list, with what it lacks", async () => {
    const page = await get("en/practices/idea/");
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<strong class="draft">Draft <\/strong><h1>An idea<\/h1>/);
    expect(page.text).toContain("Not yet written");
    expect(page.text).toMatch(/<summary>Draft: before it can be published, \d+ problems to solve<\/summary>/);
    expect(page.text).toContain("&quot;summary&quot; is missing.");
    expect((await get(list)).text).toMatch(/<strong class="draft">Draft <\/strong><a href="[^"]*idea\/">An idea</);
  });

  it("grows as it is written", async () => {
    edit("practices/idea.md", "status: draft", "summary: A short summary.\ntopics: [language]\nstatus: draft");
    await shows("en/practices/topic/language/", "A short summary.");
    await shows("en/practices/idea/", "A short summary.");
  });

  it("with a mistake is shown with its problems like any other file", async () => {
    edit("practices/idea.md", "status: draft", "added: yesterday\nstatus: draft");
    await shows("en/practices/idea/", "&quot;yesterday&quot; is not a date.", 500);
  });
});

describe("a file with a mistake", () => {
  it("has its problems in place of its page, and is elsewhere as it was", async () => {
    edit(samtal, "level: national", "level: nationwide");
    edit(samtal, "Samtal som bygger broar.", "Samtal som bygger starka broar.");
    await shows(samtalPage, "content/practices/samtal.md:9:8", 500);
    const page = await get(samtalPage);
    expect(page.text).toContain("&quot;nationwide&quot; is not a level.");
    expect(page.text).toContain(">  9 | level: nationwide\n     |        ^^^^^^^^^^");
    expect(page.text).toContain("→ Choose one of national, regional, local, nordic and international.");
    for (const path of [list, "en/", "en/practices/language-cafe/", "en/nowhere/", samtalPage])
      expect((await get(path)).text).toMatch(
        /<aside class="dev-note error"[^>]*>Preview: <a href="[^"]+">1 error, \d+ warnings</,
      );
    expect((await get(list)).text).toContain("Samtal som bygger broar.");
    expect((await get("/-kuusi/problems")).text).toContain("content/practices/samtal.md:9:8");
    edit(samtal, "level: nationwide", "level: national");
    await shows(samtalPage, "Samtal som bygger starka broar.");
    await shows(list, "Samtal som bygger starka broar.");
  });

  it("that was never right is nowhere else, and the records that name it stay", async () => {
    edit(samtal, "level: national", "level: nationwide");
    await start();
    expect(lines.slice(1)).toEqual(['  content/practices/samtal.md:9:8 error: "nationwide" is not a level.']);
    expect((await get(samtalPage)).status).toBe(500);
    expect((await get(list)).text).not.toContain("Samtal som bygger");
    expect((await get(list)).status).toBe(200);
  });

  it("that stands in another page shows them there", async () => {
    edit("pages/practices.en.md", "---\n", "---\nlayout: wide\n");
    await shows(list, "There is no key &quot;layout&quot; here.");
    expect((await get(list)).text).toContain("Language café at the library");
  });

  it("of a kind that the content does not have is told", async () => {
    write("practices/notes.txt", "not for here");
    await shows("/-kuusi/problems", "does not belong in the content folder");
    await until(() => expect(lines.join("\n")).toContain("content/practices/notes.txt added"));
  });
});

describe("settings", () => {
  it("are seen at once", async () => {
    edit("vocabulary.yaml", "label: {en: Language training,", "label: {en: Learning languages,");
    await shows("en/practices/topic/language/", "Learning languages");
    edit("site.yaml", "name: {en: Small site,", "name: {en: Another site,");
    await shows("en/", "Another site");
  });

  it("are as they were while one of them has a mistake", async () => {
    edit("site.yaml", "name: {en: Small site,", "nam: {en: Another site,");
    await shows("en/", "1 error");
    expect((await get("en/")).text).toContain("Small site");
    edit("site.yaml", "nam: {en: Another site,", "name: {en: Another site,");
    await shows("en/", "Another site");
  });

  it("without which there is no site have their problems on every page until they are right", async () => {
    write("vocabulary.yaml", "topics: [");
    await start();
    for (const path of ["/", "/base/en/", "/nowhere"]) {
      const page = await get(path);
      expect(page.status).toBe(500);
      expect(page.text).toContain("content/vocabulary.yaml:1:");
    }
    cpSync(join(smallContent, "vocabulary.yaml"), join(content, "vocabulary.yaml"));
    await shows("/base/en/", "Small site");
  });

  it("that no longer have a term leave every page in its place", async () => {
    edit("vocabulary.yaml", "  language: {label:", "  tongue: {label:");
    await shows(samtalPage, "&quot;language&quot; is not in the list", 500);
    expect((await get(list)).status).toBe(200);
    expect((await get(list)).text).toContain("Samtal som bygger broar.");
  });
});

describe("what happens to files", () => {
  it("a deleted record is gone, and back when it is back", async () => {
    const text = read(samtal);
    rmSync(join(content, samtal));
    await until(async () => expect((await get(samtalPage)).status).toBe(404));
    expect((await get(list)).text).not.toContain("Samtal som bygger broar.");
    write(samtal, text);
    await shows(samtalPage, "Samtal som bygger broar.");
  });

  it("a renamed record has another address", async () => {
    renameSync(join(content, samtal), join(content, "practices/broar.md"));
    await shows("sv/praxis/broar/", "Samtal som bygger broar.");
    expect((await get(samtalPage)).status).toBe(404);
    await until(() =>
      expect(lines.join("\n")).toMatch(
        /content\/practices\/broar\.md added, content\/practices\/samtal\.md deleted – \d+ ms/,
      ),
    );
  });

  it("a half-written file is told, and the whole one shown", async () => {
    const text = read(samtal);
    write(samtal, text.slice(0, 100));
    await shows(samtalPage, "front-matter-unclosed", 500);
    write(samtal, "");
    await shows(samtalPage, "front-matter-missing", 500);
    write(samtal, text);
    await shows(samtalPage, "Samtal som bygger broar.");
  });

  it("a folder goes and comes back", async () => {
    const away = join(content, "..", "away");
    renameSync(join(content, "projects"), away);
    await until(async () => expect((await get("en/projects/talk/")).status).toBe(404));
    renameSync(away, join(content, "projects"));
    await shows("en/projects/talk/", "Talk");
    renameSync(content, away);
    await shows(list, "is gone. The preview waits until it is back.");
    expect((await get(list)).text).toContain("Language café at the library");
    renameSync(away, content);
    await until(async () => expect((await get(list)).text).not.toContain("is gone"));
    edit(samtal, "Samtal som bygger broar.", "Efter allt.");
    await shows(list, "Efter allt.");
    await until(() => expect(lines.at(-1)).toContain("content/practices/samtal.md changed"));
  });

  it("of a hundred saves the last one is shown, and few are built", async () => {
    const text = read(samtal);
    for (let save = 1; save <= 100; save += 1) {
      write(samtal, text.replace("Samtal som bygger broar.", `Samtal ${save}.`));
      await new Promise((next) => setTimeout(next, 5));
    }
    await shows(list, "Samtal 100.");
    await until(() => expect(lines.at(-1)).toContain("changed"));
    expect(lines.length).toBeLessThan(60);
  });
});

describe("a line for each change", () => {
  it("says what changed, how long it took, and what is new of problems, with their places", async () => {
    edit(samtal, "level: national", "level: nationwide");
    await until(() => expect(lines).toHaveLength(3));
    expect(lines[1]).toMatch(/^content\/practices\/samtal\.md changed – \d+ ms\. 1 error, \d+ warnings$/);
    expect(lines[2]).toBe('  content/practices/samtal.md:9:8 error: "nationwide" is not a level.');
    edit(samtal, "level: nationwide", "level: national");
    await until(() => expect(lines).toHaveLength(4));
    expect(lines[3]).toMatch(/^content\/practices\/samtal\.md changed – \d+ ms\. 0 errors, \d+ warnings$/);
  });
});

describe("a browser", () => {
  /** Looks at a page, and counts how often it is told that there is another one. */
  async function look(path: string) {
    const { text } = await get(path);
    const version = /data-version="([0-9a-f]+)"/.exec(text)?.[1] ?? "";
    const page = new URL(path, url).pathname;
    const stop = new AbortController();
    const events = await fetch(new URL(`/-kuusi/events?${new URLSearchParams({ page, version })}`, url), {
      signal: stop.signal,
    });
    expect(events.headers.get("content-type")).toBe("text/event-stream");
    let heard = "";
    const reading = (async () => {
      for await (const part of events.body ?? []) heard += new TextDecoder().decode(part);
    })().catch(() => {});
    return {
      told: () => heard.split("event: reload").length - 1,
      stop: async () => {
        stop.abort();
        await reading;
      },
    };
  }

  it("is told when its page is another one, and only then", async () => {
    const [own, other] = [await look(samtalPage), await look("en/criteria/")];
    edit(samtal, "Text på svenska.", "Ny text.");
    await until(() => expect(own.told()).toBe(1));
    expect(other.told()).toBe(0);
    await Promise.all([own.stop(), other.stop()]);
  });

  it("that comes late is told at once", async () => {
    const { text } = await get(samtalPage);
    edit(samtal, "Text på svenska.", "Ny text.");
    await shows(samtalPage, "Ny text.");
    const version = /data-version="([0-9a-f]+)"/.exec(text)?.[1] ?? "";
    const page = new URL(samtalPage, url).pathname;
    const events = await fetch(new URL(`/-kuusi/events?${new URLSearchParams({ page, version })}`, url));
    const reader = events.body?.getReader();
    let heard = "";
    await until(async () => {
      heard += new TextDecoder().decode((await reader?.read())?.value);
      expect(heard).toContain("event: reload");
    });
    await reader?.cancel();
  });
});
