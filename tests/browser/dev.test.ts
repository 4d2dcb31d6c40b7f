import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dev } from "../../src/dev/dev.ts";
import { now, realContent } from "../built-site.ts";
import { axeFindings } from "./axe.ts";
import { sidewaysScroll, smallTargets } from "./in-page.ts";
import { browser, open } from "./visit.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-live-"));
const content = join(workshop, "content");
const womento = join(content, "practices", "womento.md");

let shared: Browser;
let page: Page;
let url = "";
let close = async () => {};
const said: string[] = [];

beforeAll(async () => {
  cpSync(realContent, content, { recursive: true });
  writeFileSync(join(content, "practices", "begun.md"), "---\ntitle: Begun\nlanguage: en\nstatus: draft\n---\n");
  ({ url, close } = await dev({ content, port: 0, today: () => now }, () => {}));
  shared = await browser();
  page = await open(shared, { scheme: "light", width: 1280, scripts: true, inFastPass: true });
  page.on("console", (message) => said.push(message.text())).on("pageerror", ({ message }) => said.push(message));
}, 60_000);
afterAll(async () => {
  await close();
  await shared.close();
  rmSync(workshop, { recursive: true, force: true });
});

describe("a page in the preview", () => {
  test("changes by itself, where the reader was", async () => {
    await page.goto(`${url}en/practices/womento/`);
    await page.evaluate(() => scrollTo(0, 1500));
    const before = readFileSync(womento, "utf8");
    writeFileSync(womento, `${before}\nA sentence of now.\n`);
    await page.getByText("A sentence of now.").waitFor();
    await page.waitForFunction(() => scrollY === 1500);
    writeFileSync(womento, before.replace("level: national", "level: nationwide"));
    await page.getByText('"nationwide" is not a level.').waitFor();
    writeFileSync(womento, before);
    await page.getByText("A sentence of now.").waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1, name: "Womento career mentoring" }).waitFor();
    await page.waitForLoadState();
    // The browser itself says that a broken page was answered with 500.
    expect(said.filter((text) => !text.includes("status of 500"))).toEqual([]);
  });

  test.each(["en/practices/begun/", "en/practices/", "/-kuusi/problems"])(
    "can be used by everyone: %s",
    async (path) => {
      await page.goto(new URL(path, url).href);
      await page.locator(".dev-note").waitFor();
      for (const look of [axeFindings, sidewaysScroll]) expect(await page.evaluate(look)).toEqual([]);
    },
  );

  test("has targets of 44 px for what it adds", async () => {
    await page.goto(new URL("/-kuusi/problems", url).href);
    expect(await page.evaluate(smallTargets)).toEqual([]);
  });
});
