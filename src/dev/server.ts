import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { caching, headers } from "../core/policy.ts";
import { close, isOwnHost, listen, reply } from "../io/local.ts";
import { type Answer, own, type Screen } from "./screen.ts";

/** A browser that looks at a page and hears when there is another one at its address. */
type Watcher = { response: ServerResponse; page: string; version: string };

export type LiveServer = { port: number; show: (screen: Screen) => void; close: () => Promise<void> };

/**
 * Serves, on this machine only, whatever is shown at the moment; requests wait until something is.
 * @throws where the port cannot be had
 */
export async function liveServer(port: number): Promise<LiveServer> {
  const watchers = new Set<Watcher>();
  const waiting: (() => void)[] = [];
  let shown: Screen | undefined;

  const answer = (request: IncomingMessage, response: ServerResponse, { answer: answerTo }: Screen) => {
    const url = request.url ?? "";
    const [path, query] = url.split("?", 2);
    if (path === own.events) {
      const asked = new URLSearchParams(query);
      const watcher = { response, page: asked.get("page") ?? "/", version: asked.get("version") ?? "" };
      response
        .writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" })
        .write("retry: 500\n\n");
      watchers.add(watcher);
      response.once("close", () => watchers.delete(watcher));
      tell(watcher, answerTo);
    } else send(response, answerTo(url), request.method === "HEAD");
  };
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!isOwnHost(request)) return reply(response, 403, "The preview answers to 127.0.0.1 and localhost only.\n");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return reply(response, 405, "A static site can only be read.\n");
    }
    if (shown) answer(request, response, shown);
    else waiting.push(() => handle(request, response));
  };
  const server = createServer(handle);
  return {
    port: await listen(server, port),
    show: (screen) => {
      shown = screen;
      for (const watcher of watchers) tell(watcher, screen.answer);
      for (const next of waiting.splice(0)) next();
    },
    close: () => close(server),
  };
}

function tell({ response, page, version }: Watcher, answerTo: Screen["answer"]): void {
  if (answerTo(page).version !== version) response.write("event: reload\ndata:\n\n");
}

function send(response: ServerResponse, answer: Answer, isHead: boolean): void {
  const { status, type, body, location, isKept } = answer;
  response.setHeader("cache-control", isKept ? caching.assets : "no-store");
  if (location !== undefined) response.setHeader("location", location);
  reply(response, status, isHead ? "" : body, type);
}
