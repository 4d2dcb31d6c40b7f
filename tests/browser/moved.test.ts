import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { browser, open } from "./visit.ts";

const { crowded } = inject("sites");

let shared: Awaited<ReturnType<typeof browser>>;
beforeAll(async () => {
  shared = await browser();
});
afterAll(() => shared.close());

test.each([true, false])(
  "an old address leads on to the record, under the closed policy (scripts: %s)",
  async (scripts) => {
    const page = await open(shared, { scheme: "light", width: 320, scripts, inFastPass: true });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${crowded.url}en/practices/former-en/`);
    await page.waitForURL(`${crowded.url}en/practices/full-en/`);
    expect(await page.textContent("h1")).toBe("Every field (en)");
    expect(complaints).toEqual([]);
  },
);
