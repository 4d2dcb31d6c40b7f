import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Contender, installedPeers, kuusi } from "./builders/contenders.ts";
import { corpus, isPractice } from "./builders/corpus.ts";
import { type Measured, measured } from "./builders/process.ts";
import { differences, type Published, published, weight } from "./builders/published.ts";
import { quantile, table } from "./table.ts";

/** Beside `node_modules`, where the peers find their packages. It stays after a failure, to be looked at. */
const work = join(import.meta.dirname, ".work");

/** A first build, one with nothing changed, one after a practice has got a sentence more: each a process of its own. */
const steps = ["cold", "warm", "edit"] as const;
type Turn = Record<(typeof steps)[number], Measured>;
type Result = { name: string; files: number; bytes: number; turns: Turn[] };

/** Our build beside those of other generators that make the same pages of the same practices, in turn. */
export async function builds(practices: number): Promise<string> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const files = corpus(practices);
  const { found, missing } = installedPeers(files, work);
  const contenders: Contender[] = [];
  const results: Result[] = [];
  const failed: string[] = [];
  let ours: Published | undefined;
  for (const contender of [kuusi(files, work), ...found]) {
    const first = await turn(contender, 1).catch((error: Error) => error);
    if (first instanceof Error) {
      if (ours === undefined) throw first;
      failed.push(
        `${contender.name} fails: ${/^.*(?:error|out of memory).*$/im.exec(first.message)?.[0] ?? first.message}`,
      );
      continue;
    }
    const said = published(contender.out, contender.idsOf);
    ours ??= said;
    agree(contender, ours, said);
    contenders.push(contender);
    results.push({ name: contender.name, ...weight(contender.out), turns: [first] });
  }
  for (let number = 2; number <= (practices < 5000 ? 3 : 1); number += 1)
    for (const [place, contender] of contenders.entries()) results[place]?.turns.push(await turn(contender, number));
  for (const path of [work, ...contenders.flatMap(({ caches }) => caches)])
    rmSync(path, { recursive: true, force: true });
  const pages = [...(ours?.keys() ?? [])].filter((key) => key.startsWith("/")).length;
  return [
    `${practices} practices in ${files.filter(isPractice).length} files; `,
    `their ${pages} pages and lists, the sitemaps and the data say the same everywhere.\n\n`,
    times(results),
    "\nMilliseconds of each stage of ours (the rest is start and end of the process):\n\n",
    stages(results[0]?.turns ?? []),
    ...missing.map((name) => `\n${name} is not installed, so it is not measured.\n`),
    ...failed.map((line) => `\n${line}\n`),
  ].join("");
}

const edited = "practices/womento.md";

async function turn({ command, args, cwd, content, out, caches }: Contender, number: number): Promise<Turn> {
  for (const path of [out, ...caches]) rmSync(path, { recursive: true, force: true });
  const build = () => measured(command, args, cwd);
  const cold = await build();
  const warm = await build();
  const file = join(content, edited);
  const text = readFileSync(file, "utf8").replace(/\nEdit \d+\.\n$/, "");
  writeFileSync(file, `${text}\nEdit ${number}.\n`);
  const edit = await build();
  return { cold, warm, edit };
}

/** What is compared after an edit has the edit in it. */
function agree({ name, out }: Contender, ours: Published, theirs: Published): void {
  const found = differences(ours, theirs);
  if (found.length > 0)
    throw new Error(
      `${name} differs from Kuusi in ${found.length} of ${ours.size} pages, lists and data; see ${out}:\n${found.slice(0, 5).join("\n")}`,
    );
}

function times(results: readonly Result[]): string {
  const ours = results[0]?.turns ?? [];
  const rows = results.map(({ name, files, bytes, turns }, place) => [
    name,
    ...steps.map((step) =>
      spread(
        turns.map((turn) => turn[step].seconds),
        "s",
      ),
    ),
    ...steps.map((step) =>
      place === 0
        ? ""
        : spread(turns.map((turn, number) => (ours[number]?.[step].seconds ?? Number.NaN) / turn[step].seconds)),
    ),
    megabytes(
      quantile(
        turns.map(({ cold }) => cold.peak),
        0.5,
      ),
    ),
    files,
    megabytes(bytes),
  ]);
  const kuusi = steps.map((step) => `Kuusi ÷ it, ${step}`);
  return table(["median (least – most)", ...steps, ...kuusi, "peak memory, cold", "files", "bytes"], rows);
}

/** The times that `--verbose` prints, one line a stage. */
function stages(turns: readonly Turn[]): string {
  const printed = ({ said }: Measured) =>
    new Map([...said.matchAll(/^(\S.*?) +(\d+) ms$/gm)].map(([, name = "", time]) => [name, Number(time)]));
  const byStep = steps.map((step) => turns.map((turn) => printed(turn[step])));
  const names = [...(byStep[0]?.[0]?.keys() ?? [])];
  const median = (all: readonly ReadonlyMap<string, number>[], name: string) =>
    quantile(
      all.map((stage) => stage.get(name) ?? 0),
      0.5,
    );
  return table(
    ["", ...names],
    steps.map((step, place) => [step, ...names.map((name) => median(byStep[place] ?? [], name))]),
  );
}

function spread(values: readonly number[], unit = ""): string {
  const [median, least, most] = [0.5, 0, 1].map((part) => `${quantile(values, part).toFixed(2)}`);
  return values.length === 1 ? `${median} ${unit}`.trim() : `${median}${unit && ` ${unit}`} (${least} – ${most})`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
