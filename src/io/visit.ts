import { setTimeout as pause } from "node:timers/promises";
import { type Reached, reachedBy, reachedElsewhere } from "../core/reached.ts";
import { type Answered, ask } from "./ask.ts";

/** How hosts are treated; times in milliseconds. */
export type Manners = {
  /** What the program calls itself. */
  agent: string;
  /** How many hosts are visited at once. */
  concurrency: number;
  /** From one question to a host to the next. */
  delay: number;
  timeout: number;
  /** How often a question that failed is asked again. */
  retries: number;
  /** The longest time that a host may ask to wait. */
  patience: number;
  /** Whether an address may be visited, also one that another leads to. */
  mayVisit: (url: string) => boolean;
};

/** Visits addresses, each once, and tells of each as soon as it is known. Reads no page and writes nothing. */
export async function visitAll(
  urls: readonly string[],
  manners: Manners,
  tell: (url: string, reached: Reached) => void,
): Promise<void> {
  const turn = turns(manners.delay);
  const lanes = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const { host } = new URL(url);
    lanes.set(host, [...(lanes.get(host) ?? []), url]);
  }
  const waiting = [...lanes.values()];
  const work = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
      for (const url of lane) tell(url, await visit(url, manners, turn));
    }
  };
  await Promise.all(Array.from({ length: manners.concurrency }, work));
}

type Turns = ReturnType<typeof turns>;

/** Keeps the questions to one host apart, whoever asks them. */
function turns(delay: number) {
  const free = new Map<string, number>();
  return {
    /** Waits until the host may be asked. */
    async take(host: string): Promise<void> {
      for (let wait = 1; wait > 0; ) {
        wait = (free.get(host) ?? 0) - Date.now();
        if (wait > 0) await pause(wait);
      }
      free.set(host, Date.now() + delay);
    },
    /** Leaves the host alone for a while. */
    rest(host: string, wait: number): void {
      free.set(host, Math.max(free.get(host) ?? 0, Date.now() + wait));
    },
  };
}

const mostSteps = 10;

/** Follows an address to where it leads. */
async function visit(url: string, manners: Manners, turn: Turns): Promise<Reached> {
  const seen = new Set([url]);
  let [at, lasting, cookies] = [url, true, false];
  for (let step = 0; step <= mostSteps; step += 1) {
    const answer = await persist(at, manners, turn);
    if ("why" in answer) return { kind: answer.doubtful ? "unsure" : "dead", why: answer.why, offline: true };
    const { status, location } = answer;
    if (location === undefined) {
      const reached = reachedBy(status);
      return reached.kind === "fine" && at !== url ? reachedElsewhere(url, at, lasting) : reached;
    }
    const next = following(location, at);
    if (next === undefined) return { kind: "dead", why: `leads to "${location}", which is no address` };
    if (!manners.mayVisit(next)) return { kind: "unsure", why: `leads to ${next}, where this check does not go` };
    cookies ||= answer.cookies;
    if (seen.has(next)) return inCircle(cookies);
    seen.add(next);
    [at, lasting] = [next, lasting && (status === 301 || status === 308)];
  }
  return { kind: "dead", why: `leads on more than ${mostSteps} times` };
}

function following(location: string, from: string): string | undefined {
  try {
    const next = new URL(location, from);
    next.hash = "";
    return next.href;
  } catch {
    return undefined;
  }
}

/** A page that sets a cookie on the way may open in a browser, which sends it back. */
function inCircle(cookies: boolean): Reached {
  return cookies
    ? { kind: "unsure", why: "leads in a circle to programs without cookies" }
    : { kind: "dead", why: "leads in a circle" };
}

/** Asks until there is an answer that will not change, or the retries are used up. */
async function persist(url: string, manners: Manners, turn: Turns): Promise<Answered> {
  const { host } = new URL(url);
  for (let again = 0; ; again += 1) {
    const answer = await askGently(url, manners, turn);
    const wait = "why" in answer ? manners.delay : (answer.wait ?? manners.delay * 2 ** (again + 1));
    if (again >= manners.retries || !isPassing(answer) || wait > manners.patience) return answer;
    turn.rest(host, wait);
  }
}

/** First without the page's text; servers that do not know that, or answer wrongly, are asked for the page. */
async function askGently(url: string, manners: Manners, turn: Turns): Promise<Answered> {
  const { host } = new URL(url);
  await turn.take(host);
  const answer = await ask(url, { ...manners, method: "HEAD" });
  const isTold = "why" in answer ? !answer.passing : answer.status < 400 || answer.status === 429;
  if (isTold) return answer;
  await turn.take(host);
  return ask(url, { ...manners, method: "GET" });
}

function isPassing(answer: Answered): boolean {
  if ("why" in answer) return answer.passing;
  return answer.status === 408 || answer.status === 429 || answer.status >= 500;
}
