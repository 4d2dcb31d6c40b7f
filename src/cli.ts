import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { type Built, build } from "./build.ts";
import { lexiconFile } from "./core/search/lexicon.ts";
import { get } from "./core/tree.ts";
import { parseUrl } from "./core/urls.ts";
import { type Flags, type PreviewFlags, withFlags, withPort } from "./flags.ts";
import { cacheFile, openCache } from "./io/cache.ts";
import { contentFiles } from "./io/files.ts";
import { split } from "./io/frontmatter.ts";
import { publish, recover } from "./io/publish.ts";
import { refusal } from "./io/refusal.ts";
import { serve } from "./io/serve.ts";
import { asGithub, asJson, asText } from "./report.ts";

/** Exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 the disk or the program failed. */
type Exit = 0 | 1 | 2 | 3;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

function checkCommand(flags: Flags): Exit {
  const built = run(flags);
  return conclude(flags, built, (failed) =>
    failed ? "Correct them; nothing was written." : `${records(built)} can be published: npm run build`,
  );
}

function buildCommand(flags: Flags): Exit {
  const out = `${flags.out.replace(/\/+$/, "")}/`;
  const reason = refusal(flags.out, flags.content);
  if (reason !== undefined) return wrongUsage(reason);
  recover(flags.out);
  const built = run(flags);
  return conclude(flags, built, (failed) => {
    if (failed) return `Nothing was published; ${out} is as it was. Correct them and run npm run build again.`;
    const { files, bytes } = publish(built.outputs, flags.out);
    return `${records(built)} are published in ${out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Look at them: npm run preview`;
  });
}

async function previewCommand({ out, content, site, port }: PreviewFlags): Promise<Exit> {
  recover(out);
  if (!existsSync(out)) return wrongUsage(`There is no folder ${out}. Make it first: npm run build`);
  const { url, close } = await serve(out, { port, base: new URL(site ?? publicUrl(content)).pathname });
  say(`${out}/ is served at ${url} (Ctrl+C ends it)`);
  await new Promise((done) => process.once("SIGINT", done).once("SIGTERM", done));
  await close();
  return 0;
}

/** The site's address as its settings say it; where they cannot be read, any at the root. */
function publicUrl(content: string): string {
  const settings = existsSync(content)
    ? contentFiles(content).files.find(({ name }) => name === "site.yaml")
    : undefined;
  const parsed = parseUrl(String(settings === undefined ? "" : get(split(settings).data, "url")));
  return "href" in parsed ? parsed.href : "http://localhost/";
}

function run({ content, now, site, timeout, verbose, cache: isCached }: Flags): Built {
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
  const options = { ...(site === undefined ? {} : { url: site }), ...(cache && { compile: cache.compile }) };
  const built = build({ content, now, ...options }, { stage, file });
  cache?.save();
  if (verbose && built.lexicon && !built.lexicon().isCurrent)
    complain(`${lexiconFile} was not made from the Finnish words of today: npm run lexicon makes it anew.`);
  return built;
}

/** Prints the problems and, last, what happened and what to do next. */
function conclude(flags: Flags, built: Built, next: (failed: boolean) => string): Exit {
  const errors = built.problems.filter(({ severity }) => severity === "error").length;
  const warnings = built.problems.length - errors;
  const failed = errors > 0 || (flags.strict && warnings > 0);
  if (flags.format !== "json") printProblems(flags, built);
  const outcome = next(failed);
  if (flags.format === "json") say(asJson(built.problems, { errors, warnings, ...built.counts, outcome }));
  else if (!flags.quiet) say(`${count(errors, "error")}, ${count(warnings, "warning")}. ${outcome}`);
  return failed ? 1 : 0;
}

function printProblems({ format }: Flags, { problems, sources }: Built): void {
  if (problems.length === 0) return;
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  say(format === "github" ? asGithub(problems) : asText(problems, (file) => texts.get(file), colour));
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

async function main(argv: readonly string[]): Promise<Exit> {
  let exit: Exit = 0;
  const program = new Command("kuusi").description("Markdown practice files in, a checked website out.").exitOverride();
  const guarded = (command: (flags: Flags) => Exit) => (flags: Flags) => {
    const isFolder = existsSync(flags.content) && statSync(flags.content).isDirectory();
    exit = isFolder
      ? command(flags)
      : wrongUsage(`There is no content folder ${resolve(flags.content)}. Name it with --content.`);
  };
  withFlags(program.command("build").description("check the content and publish the site")).action(
    guarded(buildCommand),
  );
  withFlags(program.command("check").description("report every problem, write nothing")).action(guarded(checkCommand));
  withPort(program.command("preview").description("serve the published site on this machine")).action(
    async (flags: PreviewFlags) => {
      exit = await previewCommand(flags);
    },
  );
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
