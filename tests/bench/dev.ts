import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { dev } from "../../src/dev/dev.ts";
import { contentFiles } from "../../src/io/files.ts";
import { now, realContent } from "../built-site.ts";
import { plausible, writeContent } from "../plausible/plausible.ts";
import { withBrowser } from "./scratch.ts";
import { milliseconds, quantile, table } from "./table.ts";

/** Practices, and projects; without numbers the real collection. */
const sizes = [undefined, { practices: 100, projects: 60 }, { practices: 1000, projects: 600 }];
const edits = 15;

const record = "en/practices/womento/";

/** What is edited, what is put in place of what, and whether that is looked at in the list or on the record's own page. */
const changes = [
  { name: "a text", file: "practices/womento.md", isList: false, from: /\n$/, to: "\n\nEdit $.\n" },
  { name: "a summary", file: "practices/womento.md", isList: true, from: /summary: /, to: "summary: Edit $. " },
  {
    name: "a term",
    file: "vocabulary.yaml",
    isList: false,
    from: /(\nlevels:\n.*?national:.*?en: )/s,
    to: "$1Edit $. ",
  },
];

/** Time from saving a file to the first frame of the page that shows the change. */
export function previews(): Promise<string> {
  return withBrowser(async (browser, scratch) => {
    const rows: string[][] = [];
    for (const [number, size] of sizes.entries()) {
      const content = join(scratch, String(number), "content");
      const files = size ? plausible({ content: realContent, ...size }) : contentFiles(realContent).files;
      writeContent(files, content);
      const start = performance.now();
      const preview = await dev({ content, port: 0, today: () => now }, () => {});
      rows.push([`${files.length} files: start`, "1", ...Array(3).fill(milliseconds(performance.now() - start)), ""]);
      const page = await browser.newPage();
      for (const change of changes) {
        await page.goto(change.isList ? await listPage(preview.url) : preview.url + record);
        const { times, efforts } = await measured(page, join(content, change.file), change);
        const shown = [...[0.5, 0.95, 1].map((part) => quantile(times, part)), quantile(efforts, 0.5)].map(
          milliseconds,
        );
        rows.push([`${files.length} files: ${change.name}`, String(times.length), ...shown]);
      }
      await page.close();
      await preview.close();
    }
    return table(["collection", "edits", "median", "p95", "most", "processor time, median"], rows);
  });
}

/** The page of the list that has the record. */
async function listPage(url: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const address = `${url}en/practices/${number === 1 ? "" : `page/${number}/`}`;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error("The list does not have the record.");
    if ((await answer.text()).includes('id="record-womento"')) return address;
  }
}

/** Times to the screen, and processor time of the preview in them, which does not grow while other programs run. */
async function measured(page: Page, file: string, { from, to }: { from: RegExp; to: string }) {
  const before = readFileSync(file, "utf8");
  const times: number[] = [];
  const efforts: number[] = [];
  for (let edit = 1; edit <= edits; edit += 1) {
    const text = before.replace(from, to.replace("$.", `${edit}.`));
    await page.waitForTimeout(100 + 37 * (edit % 5));
    const start = Date.now();
    const spent = process.cpuUsage();
    writeFileSync(file, text);
    const shown = await page.waitForFunction(
      (words) => document.body?.innerText.includes(words) && document.readyState !== "loading" && Date.now(),
      `Edit ${edit}.`,
      { polling: "raf" },
    );
    times.push(Number(await shown.jsonValue()) - start);
    const { user, system } = process.cpuUsage(spent);
    efforts.push((user + system) / 1000);
  }
  writeFileSync(file, before);
  await page.waitForFunction(() => document.readyState === "complete" && !document.body.innerText.includes("Edit "));
  return { times, efforts };
}
