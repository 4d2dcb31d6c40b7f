import { gzipSync } from "node:zlib";
import type { ConsoleMessage, Page, Request, Response } from "playwright-core";

const mostRequests = 5;
const mostBytes = 60 * 1024;

/** Hears what a page says and asks for until `end`, which returns what is wrong with it, in words. */
export function listen(page: Page): { end(expected: { url: string; status: number }): Promise<string[]> } {
  const requests: Request[] = [];
  const messages: ConsoleMessage[] = [];
  const errors: Error[] = [];
  const onRequest = (request: Request) => requests.push(request);
  const onMessage = (message: ConsoleMessage) => messages.push(message);
  const onError = (error: Error) => errors.push(error);
  page.on("request", onRequest).on("console", onMessage).on("pageerror", onError);
  return {
    async end({ url, status }) {
      page.off("request", onRequest).off("console", onMessage).off("pageerror", onError);
      // A browser itself says that a page was answered with 404.
      const said = messages.filter((message) => status === 200 || message.location().url !== url);
      return [
        ...errors.map(({ message }) => `An error: ${message}`),
        ...said.map((message) => `On the console: ${message.text()}`),
        ...(await wrongRequests(requests, { url, status })),
        ...(await overBudget(requests)),
      ];
    },
  };
}

async function wrongRequests(requests: readonly Request[], page: { url: string; status: number }): Promise<string[]> {
  const { origin } = new URL(page.url);
  const wrong: string[] = [];
  for (const request of requests) {
    const answer = (await request.response())?.status();
    if (new URL(request.url()).origin !== origin) wrong.push(`Asks another host: ${request.url()}`);
    if (answer !== (request.url() === page.url ? page.status : 200))
      wrong.push(`Answered with ${answer}: ${request.url()}`);
  }
  return wrong;
}

/** How many files the first view needs, and their bytes as they travel; the icon and further fonts apart. */
async function overBudget(requests: readonly Request[]): Promise<string[]> {
  const fonts = requests.filter((request) => request.resourceType() === "font");
  const needed = requests.filter((request) => !fonts.slice(1).includes(request) && !isIcon(request));
  const sizes = await Promise.all(needed.map(async (request) => packedSize(await request.response())));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return [
    ...(needed.length > mostRequests ? [`Loads ${needed.length} files.`] : []),
    ...(bytes > mostBytes ? [`The first view weighs ${bytes} bytes.`] : []),
  ];
}

function isIcon(request: Request): boolean {
  return /\/favicon\b[^/]*$/.test(request.url());
}

async function packedSize(response: Response | null): Promise<number> {
  const body = (await response?.body()) ?? Buffer.of();
  return response?.request().resourceType() === "font" ? body.length : gzipSync(body, { level: 9 }).length;
}
