import { get } from "../src/core/tree.ts";

/** Where issues are kept. `api` is the address of GitHub's REST interface, without a slash at its end. */
export type Issues = { api: string; repository: string; token: string };

/** What the visit to all links found. `report` is Markdown. */
export type LinkNews = { dead: number; report: string };

/** Whose issue it is: nobody else can put words into its place. */
const author = "github-actions[bot]";
const title = "Links that are dead";
const advice =
  "Readers cannot open these pages. Correct the links in the files named here, in one change or in several; this text is written anew every week, and the issue closes by itself when no link is dead.";

/** Opens one issue while links are dead, keeps its text, and closes it when none is. Says what it did; throws when GitHub refuses. */
export async function keepIssue(issues: Issues, { dead, report }: LinkNews): Promise<string> {
  const number = await openIssue(issues);
  if (dead === 0 && number === undefined) return "No link is dead, and no issue is open.";
  const path = number === undefined ? "" : `/${number}`;
  if (dead === 0) {
    await ask(issues, "PATCH", path, { body: report, state: "closed", state_reason: "completed" });
    return `No link is dead; issue #${number} is closed.`;
  }
  const body = `${advice}\n\n${report}`;
  if (number === undefined) {
    await ask(issues, "POST", path, { title, body });
    return `${dead} dead links; an issue is open.`;
  }
  await ask(issues, "PATCH", path, { body });
  return `${dead} dead links; issue #${number} says which.`;
}

/** The number of the issue that is open; undefined when there is none. */
async function openIssue(issues: Issues): Promise<number | undefined> {
  const query = new URLSearchParams({ state: "open", creator: author, per_page: "100" });
  const found = await ask(issues, "GET", `?${query}`);
  if (!Array.isArray(found)) throw new Error("GitHub gave no list of issues.");
  const ours = found.find((issue) => get(issue, "title") === title && get(issue, "pull_request") === undefined);
  return ours === undefined ? undefined : Number(get(ours, "number"));
}

async function ask({ api, repository, token }: Issues, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${api}/repos/${repository}/issues${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "x-github-api-version": "2022-11-28",
      "user-agent": "kuusi",
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new Error(`GitHub answered ${response.status} to ${method} ${response.url}: ${text.slice(0, 300)}`);
}
