/**
 * What came of visiting an address. `fine`: it opens. `moved`: it leads on for good, to `to`, which opens. `dead`: readers cannot open it.
 * `unsure`: a program cannot tell. `why` is a half sentence; `offline` where not even a host answered.
 */
export type Reached =
  | { kind: "fine" }
  | { kind: "moved"; to: string }
  | { kind: "dead" | "unsure"; why: string; offline?: boolean };

/** What an answer's status says of a page. */
export function reachedBy(status: number): Reached {
  if (status >= 200 && status < 300) return { kind: "fine" };
  const said = `answers ${status}${meaning(status)}`;
  const isDead = status === 404 || status === 410 || (status >= 500 && status !== 503);
  return { kind: isDead && status < 900 ? "dead" : "unsure", why: said };
}

const meanings: Readonly<Record<number, string>> = {
  401: "wants a password",
  403: "refuses programs, or everybody",
  404: "no such page",
  410: "gone for good",
  429: "too many questions",
  451: "blocked by law",
  500: "the server has failed",
  503: "not available now",
  999: "refuses programs",
};

function meaning(status: number): string {
  const words = meanings[status];
  return words === undefined ? "" : ` (${words})`;
}

/** What it means that a page other than the one that was asked for opens. `lasting`: every step there was for good. */
export function reachedElsewhere(from: string, to: string, lasting: boolean): Reached {
  const [asked, found] = [new URL(from), new URL(to)];
  const isDeep = asked.pathname !== "/" || asked.search !== "";
  if (isDeep && found.pathname === "/" && found.search === "")
    return { kind: "unsure", why: `leads to the front page of ${found.host}, so the page itself may be gone` };
  return lasting ? { kind: "moved", to } : { kind: "fine" };
}
