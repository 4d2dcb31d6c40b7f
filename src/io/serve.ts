import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import sirv from "sirv";
import { headersAt } from "./headers.ts";
import { close, isOwnHost, listen, reply } from "./local.ts";
import { isFile, target } from "./target.ts";

type Preview = { folder: string; base: string; files: ReturnType<typeof sirv> };

/**
 * Serves a built folder on this machine only, as a static host would, under `base`, the path of the site's address.
 * Port 0 takes any free one.
 * @throws where the port cannot be had
 */
export async function serve(
  folder: string,
  options: { port: number; base: string },
): Promise<{ url: string; close(): Promise<void> }> {
  const base = options.base.endsWith("/") ? options.base : `${options.base}/`;
  const preview = { folder, base, files: sirv(folder, { dev: true, etag: true, extensions: [] }) };
  const server = createServer((request, response) => answer(request, response, preview));
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => close(server),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, preview: Preview): void {
  const [path = ""] = (request.url ?? "").split("?");
  const file = text(join(preview.folder, "_headers")) ?? "";
  for (const [name, value] of headersAt(path, file)) response.appendHeader(name, value);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cache-control", "no-store");
  if (!isOwnHost(request)) {
    reply(response, 403, "The preview answers to 127.0.0.1 and localhost only.\n");
  } else if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    reply(response, 405, "A static site can only be read.\n");
  } else {
    send(request, response, preview);
  }
}

function send(request: IncomingMessage, response: ServerResponse, preview: Preview): void {
  const found = target(request.url ?? "", preview.base, (parts) => isFile(preview.folder, parts));
  if (found.kind === "file") {
    request.url = encodeURI(found.path);
    sendFile(request, response, preview);
  } else if (found.kind === "moved") {
    response.setHeader("location", found.to);
    reply(response, 301, `The page is at ${found.to}\n`);
  } else {
    replyAbsent(response, preview.folder);
  }
}

/** Breaks the answer off where a new build takes the file away while it is read; sirv alone would end the process. */
function sendFile(request: IncomingMessage, response: ServerResponse, preview: Preview): void {
  delete request.headers.range; // sirv throws on one that ends before it starts
  response.once("pipe", (file: Readable) => file.once("error", () => response.destroy()));
  try {
    preview.files(request, response, () => replyAbsent(response, preview.folder));
  } catch {
    response.destroy();
  }
}

function replyAbsent(response: ServerResponse, folder: string): void {
  const page = text(join(folder, "404.html"));
  if (page === undefined) reply(response, 404, "There is no such page.\n");
  else reply(response, 404, page, "text/html;charset=utf-8");
}

function text(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // absent, or replaced by a new build in this moment
  }
}
