import type { LinksFlags } from "../flags.ts";
import { leave, output } from "../io/actions.ts";
import { linksAsIssue, linksAsJson, linksAsText, linksOutcome, stateOf, type VisitedLink } from "../link-report.ts";
import { visitLinks } from "../links.ts";
import { publicUrl } from "./public-url.ts";
import { type Exit, say } from "./terminal.ts";

/** Visits the pages that the content links to. Progress is shown where somebody watches. */
export async function linksCommand(flags: LinksFlags): Promise<Exit> {
  const { content, site, format, quiet, timeout, delay, patience, retries, concurrency } = flags;
  const agent = `Kuusi link check (+${site ?? publicUrl(content)})`;
  const times = { timeout: timeout * 1000, delay: delay * 1000, patience: patience * 1000 };
  const isWatched = process.stderr.isTTY && !quiet;
  const links = await visitLinks(content, { agent, retries, concurrency, ...times }, (done, all) => {
    if (isWatched) process.stderr.write(`\r${done} of ${all} pages${done === all ? "\n" : ""}`);
  });
  if (links.length > 0 && links.every(({ reached }) => "offline" in reached && reached.offline))
    throw new Error("No page could be reached at all: is this machine online? Nothing is known of the links.");
  const dead = links.filter((link) => stateOf(link) === "dead").length;
  printLinks(links, { format, quiet, dead });
  return dead > 0 ? 1 : 0;
}

type LinkOutcome = Pick<LinksFlags, "format" | "quiet"> & { dead: number };

function printLinks(links: readonly VisitedLink[], { format, quiet, dead }: LinkOutcome): void {
  const outcome = linksOutcome(links);
  const report = linksAsText(links);
  if (format === "json") {
    say(linksAsJson(links, outcome));
    return;
  }
  if (format === "github") {
    const text = linksAsIssue(report, outcome);
    leave("summary", `${text}\n`);
    leave("output", output("dead", String(dead)) + output("report", text));
  } else if (report !== "") say(report);
  if (!quiet) say(outcome);
}
