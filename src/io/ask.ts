/** What a server answered, or why there is no answer, in a half sentence. `passing`: it may go better the next time. */
export type Answered =
  | { status: number; location?: string; wait?: number; cookies: boolean }
  | { why: string; passing: boolean; doubtful: boolean };

export type Question = { method: "HEAD" | "GET"; agent: string; timeout: number };

/** Asks for a page once and leaves its text unread; redirects are not followed. `timeout` and `wait` are in milliseconds. */
export async function ask(url: string, { method, agent, timeout }: Question): Promise<Answered> {
  try {
    const response = await fetch(url, {
      method,
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
      headers: { "user-agent": agent, accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
    });
    await response.body?.cancel();
    const { status, headers } = response;
    const location = headers.get("location");
    const wait = waitOf(headers.get("retry-after"));
    return {
      status,
      cookies: headers.has("set-cookie"),
      ...(location === null || status < 300 || status > 399 ? {} : { location }),
      ...(wait === undefined ? {} : { wait }),
    };
  } catch (error) {
    return failure(error, new URL(url).hostname, timeout);
  }
}

/** The milliseconds that a server asks to wait: it gives seconds or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function failure(error: unknown, host: string, timeout: number): Answered {
  const isLate = error instanceof Error && error.name === "TimeoutError";
  if (isLate) return { why: `gives no answer within ${timeout / 1000} seconds`, passing: true, doubtful: false };
  const code = codeOf(error);
  const known = failures[code];
  if (known) return { why: known.why.replace("%", host), passing: known.passing, doubtful: known.doubtful ?? false };
  const isTls = /CERT|TLS|SSL/.test(code);
  const why = isTls ? `has a certificate that is not valid (${code})` : `cannot be opened (${code})`;
  return { why, passing: !isTls, doubtful: false };
}

const failures: Readonly<Record<string, { why: string; passing: boolean; doubtful?: boolean }>> = {
  ENOTFOUND: { why: "has a host that does not exist: %", passing: false },
  EAI_AGAIN: { why: "has a host that cannot be looked up now: %", passing: true },
  ECONNREFUSED: { why: "has a host that takes no visitors: %", passing: true },
  ECONNRESET: { why: "breaks the connection off", passing: true },
  UND_ERR_SOCKET: { why: "breaks the connection off", passing: true },
  UND_ERR_CONNECT_TIMEOUT: { why: "has a host that gives no answer: %", passing: true },
  // Browsers find the certificate in between by themselves.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    why: "sends only a part of its certificate, which browsers can complete",
    passing: false,
    doubtful: true,
  },
};

/** The code of what went wrong below `fetch`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? error.message : codeOf(error.cause);
}
