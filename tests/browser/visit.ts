import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { axeFindings } from "./axe.ts";
import { deadControls, sidewaysScroll, smallTargets, stored } from "./in-page.ts";
import type { Case, View } from "./matrix.ts";
import { listen } from "./traffic.ts";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The browser that the set-up started. */
export function browser(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}

/** A page that is loaded again and again in one view. */
export async function open(browser: Browser, { scheme, width, scripts }: View): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 800 },
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
  });
  await context.addInitScript({ path: axePath });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      console.error(`Against the policy ${effectiveDirective}: ${blockedURI}`),
    );
  });
  return context.newPage();
}

/** Waits until the script of a page, if it has one, has made it its own. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".waits[hidden]") === null);
}

/** Loads a page once and returns everything that is wrong with it, in words. */
export async function visit(page: Page, { scripts }: View, expected: Case): Promise<string[]> {
  const heard = listen(page);
  await page.goto(expected.url);
  if (scripts) await ready(page);
  const looks = [sidewaysScroll, smallTargets, ...(scripts ? [axeFindings, stored] : [deadControls])];
  const seen: string[] = [];
  for (const look of looks) seen.push(...(await page.evaluate(look)));
  const cookies = (await page.context().cookies()).map(({ name }) => `A cookie: ${name}`);
  return [...seen, ...cookies, ...(await heard.end(expected))];
}
