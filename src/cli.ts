import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { terminal } from "./ask.ts";
import { type BuildOptions, type Built, build } from "./build.ts";
import { changeAsMarkdown } from "./change-report.ts";
import { lexiconFile } from "./core/search/lexicon.ts";
import { get } from "./core/tree.ts";
import { parseUrl } from "./core/urls.ts";
import { dev } from "./dev/dev.ts";
import {
  type DevFlags,
  type DigestFlags,
  type Flags,
  type LinksFlags,
  type PreviewFlags,
  today,
  withAnswers,
  withCommit,
  withDev,
  withFlags,
  withManners,
  withPort,
  withRenewal,
} from "./flags.ts";
import { leave, output } from "./io/actions.ts";
import { cacheFile, openCache } from "./io/cache.ts";
import { contentFiles } from "./io/files.ts";
import { split } from "./io/frontmatter.ts";
import { type Answer, filesAt } from "./io/git.ts";
import { pastOf } from "./io/history.ts";
import { publish, recover } from "./io/publish.ts";
import { refusal } from "./io/refusal.ts";
import { serve } from "./io/serve.ts";
import { linksAsIssue, linksAsJson, linksAsText, linksOutcome, stateOf, type VisitedLink } from "./link-report.ts";
import { visitLinks } from "./links.ts";
import { make, type NewFlags } from "./new.ts";
import { asGithub, asJson, asText, changedFirst, type TextOf } from "./report.ts";
import { summary } from "./summary.ts";
import { type TranslateFlags, translate } from "./translate.ts";

/** Exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 the disk or the program failed. */
type Exit = 0 | 1 | 2 | 3;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** The page that shows editors' mistakes with their cures. */
const cures = ".github/MISTAKES.md";

function checkCommand(flags: Flags): Exit {
  const built = run(flags);
  if ("reason" in built) return wrongUsage(built.reason);
  return conclude(flags, built, (failed) =>
    failed
      ? `Correct them (${cures} shows how); nothing was written.`
      : `${records(built)} can be published: npm run build`,
  );
}

function buildCommand(flags: Flags): Exit {
  const out = `${flags.out.replace(/\/+$/, "")}/`;
  const reason = refusal(flags.out, flags.content);
  if (reason !== undefined) return wrongUsage(reason);
  recover(flags.out);
  const built = run(flags);
  if ("reason" in built) return wrongUsage(built.reason);
  return conclude(flags, built, (failed) => {
    if (failed)
      return `Nothing was published; ${out} is as it was. Correct them (${cures} shows how) and run npm run build again.`;
    const { files, bytes } = publish(built.outputs, flags.out);
    return `${records(built)} are published in ${out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Look at them: npm run preview`;
  });
}

/** What a change does to the collection, in Markdown. Mistakes in it are the business of check. */
function digestCommand({ content, now, since }: DigestFlags): Exit {
  const before = filesAt(content, since);
  if ("reason" in before) return wrongUsage(before.reason);
  const { change } = build({ content, now, since: { ref: since, files: before.value.files } });
  if (change) say(changeAsMarkdown(change(), since));
  return 0;
}

async function previewCommand({ out, content, site, port }: PreviewFlags): Promise<Exit> {
  recover(out);
  if (!existsSync(out)) return wrongUsage(`There is no folder ${out}. Make it first: npm run build`);
  const { url, close } = await serve(out, { port, base: new URL(site ?? publicUrl(content)).pathname });
  say(`${out}/ is served at ${url} (Ctrl+C ends it)`);
  await interrupted();
  await close();
  return 0;
}

/** Visits the pages that the content links to. Progress is shown where somebody watches. */
async function linksCommand(flags: LinksFlags): Promise<Exit> {
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

async function newCommand(kind: string | undefined, flags: NewFlags): Promise<Exit> {
  if (kind !== "practice" && kind !== "project")
    return wrongUsage("Say what it is: npm run new -- practice, or npm run new -- project");
  const ask = process.stdin.isTTY && process.stdout.isTTY ? terminal(process.stdin, process.stdout) : undefined;
  const made = await make(kind, flags, ask);
  if ("refused" in made) {
    complain(made.refused);
    return made.exit;
  }
  say(`${made.path} is written: a draft, which readers do not see.`);
  say("Open it and fill in what is empty; beside each field stands what belongs there. Then: npm run check");
  return 0;
}

function translateCommand(id: string | undefined, language: string | undefined, flags: TranslateFlags): Exit {
  if (id === undefined || language === undefined)
    return wrongUsage("Say which record and which language: npm run translate -- womento sv");
  const { report, exit } = translate(id, language, flags);
  for (const line of report) (exit === 0 ? say : complain)(line);
  return exit;
}

async function devCommand({ content, site, port, now }: DevFlags): Promise<Exit> {
  const { close } = await dev(
    { content, port, today: () => now ?? today(), ...(site === undefined ? {} : { url: site }) },
    say,
  );
  await interrupted();
  await close();
  return 0;
}

function interrupted(): Promise<unknown> {
  return new Promise((done) => process.once("SIGINT", done).once("SIGTERM", done));
}

/** The site's address as its settings say it; where they cannot be read, any at the root. */
function publicUrl(content: string): string {
  const settings = existsSync(content)
    ? contentFiles(content).files.find(({ name }) => name === "site.yaml")
    : undefined;
  const parsed = parseUrl(String(settings === undefined ? "" : get(split(settings).data, "url")));
  return "href" in parsed ? parsed.href : "http://localhost/";
}

/** The build, or why what the flags ask for cannot be had. */
function run(flags: Flags): Built | { reason: string } {
  const asked = options(flags);
  if ("reason" in asked) return asked;
  const { content, timeout, verbose, cache: isCached } = flags;
  const begun = performance.now();
  let last = begun;
  const file = () => {
    if (performance.now() - begun < timeout * 1000) return;
    throw new Error(`The build was ended after ${timeout} seconds. Give it more time with --timeout.`);
  };
  const stage = (name: string) => {
    const ended = performance.now();
    if (verbose) complain(`${name.padEnd(10)} ${(ended - last).toFixed(0).padStart(6)} ms`);
    last = ended;
  };
  const memory = isCached ? cacheFile(content) : undefined;
  const cache = memory === undefined ? undefined : openCache(memory, verbose ? complain : () => {});
  const built = build({ ...asked.value, ...(cache && { compile: cache.compile }) }, { stage, file });
  cache?.save();
  if (verbose && built.lexicon && !built.lexicon().isCurrent)
    complain(`${lexiconFile} was not made from the Finnish words of today: npm run lexicon makes it anew.`);
  return built;
}

/** What git knows is read where a flag asks for it, and nowhere else. */
function options({ content, now, site, since, history }: Flags): Answer<BuildOptions> {
  const before = since === undefined ? undefined : filesAt(content, since);
  if (before && "reason" in before) return before;
  const past = history ? pastOf(content) : undefined;
  if (past && "reason" in past) return past;
  if (past && !past.value.history)
    complain(
      "The history is left out: this clone has only the newest commits. git fetch --unshallow brings the others.",
    );
  return {
    value: {
      content,
      now,
      ...(site === undefined ? {} : { url: site }),
      ...(since === undefined || before === undefined ? {} : { since: { ref: since, files: before.value.files } }),
      ...(past === undefined ? {} : { past: past.value }),
    },
  };
}

/** Prints the problems and, last, what happened and what to do next. */
function conclude(flags: Flags, built: Built, next: (failed: boolean) => string): Exit {
  const errors = built.problems.filter(({ severity }) => severity === "error").length;
  const warnings = built.problems.length - errors;
  const failed = errors > 0 || (flags.strict && warnings > 0);
  if (flags.format === "text") printProblems(built);
  const outcome = next(failed);
  const last = `${count(errors, "error")}, ${count(warnings, "warning")}. ${outcome}`;
  if (flags.format === "github") tellGithub(flags, built, last);
  if (flags.format === "json") say(asJson(built.problems, { errors, warnings, ...built.counts, outcome }));
  else if (!flags.quiet) say(last);
  return failed ? 1 : 0;
}

function printProblems({ problems, sources }: Built): void {
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  if (problems.length > 0) say(asText(problems, textsOf(sources), colour));
}

/** Annotations for the lines that are looked at, and everything in the summary of the step. */
function tellGithub({ since: ref }: Flags, { problems, sources, change }: Built, outcome: string): void {
  const since = change && ref !== undefined ? { ref, change: change() } : undefined;
  if (problems.length > 0) say(asGithub(since ? changedFirst(problems, since.change.files) : problems));
  leave("summary", summary({ problems, textOf: textsOf(sources), outcome, ...(since ? { since } : {}) }));
}

function textsOf(sources: Built["sources"]): TextOf {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return (file) => texts.get(file);
}

function records({ counts }: Built): string {
  return `${count(counts.practices, "practice")} and ${count(counts.projects, "project")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function wrongUsage(reason: string): Exit {
  complain(reason);
  return 2;
}

function noContent({ content }: { content: string }): Exit | undefined {
  const isFolder = existsSync(content) && statSync(content).isDirectory();
  return isFolder ? undefined : wrongUsage(`There is no content folder ${resolve(content)}. Name it with --content.`);
}

async function main(argv: readonly string[]): Promise<Exit> {
  let exit: Exit = 0;
  const program = new Command("kuusi").description("Markdown practice files in, a checked website out.").exitOverride();
  const guarded =
    <F extends { content: string }>(command: (flags: F) => Exit | Promise<Exit>) =>
    async (flags: F) => {
      exit = noContent(flags) ?? (await command(flags));
    };
  withFlags(program.command("build").description("check the content and publish the site")).action(
    guarded(buildCommand),
  );
  withFlags(program.command("check").description("report every problem, write nothing")).action(guarded(checkCommand));
  withCommit(
    program.command("digest").description("tell what has changed since an earlier commit, in Markdown"),
  ).action(guarded(digestCommand));
  withManners(program.command("links").description("visit the pages that the content links to, write nothing")).action(
    guarded(linksCommand),
  );
  withDev(program.command("dev").description("show the content while it is written, with drafts and problems")).action(
    guarded(devCommand),
  );
  withPort(program.command("preview").description("serve the published site on this machine")).action(
    async (flags: PreviewFlags) => {
      exit = await previewCommand(flags);
    },
  );
  withAnswers(
    program.command("new").description("start a practice or a project: a draft to fill in").argument("[kind]"),
  ).action(async (kind: string | undefined, flags: NewFlags) => {
    exit = noContent(flags) ?? (await newCommand(kind, flags));
  });
  withRenewal(
    program
      .command("translate")
      .description("start a translation of a record, or bring it up to the record")
      .argument("[id]")
      .argument("[language]"),
  ).action((id: string | undefined, language: string | undefined, flags: TranslateFlags) => {
    exit = noContent(flags) ?? translateCommand(id, language, flags);
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    complain(`${error instanceof Error ? error.message : String(error)}`);
    return 3;
  }
  return exit;
}

process.exitCode = await main(process.argv.slice(2));
