// Measures what readers and editors wait for: npm run bench, or npm run bench -- dev filter, or npm run bench -- build --practices 10000
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { builds } from "./build.ts";
import { previews } from "./dev.ts";
import { filterChanges } from "./filter.ts";
import { searches } from "./search.ts";

const { values, positionals: asked } = parseArgs({
  options: { practices: { type: "string", default: "1000" } },
  allowPositionals: true,
});
const practices = Number(values.practices);
const parts = { build: () => builds(practices), dev: previews, filter: filterChanges, search: searches };
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.\n`);
  process.exit(2);
}
if (!Number.isInteger(practices) || practices < 1) {
  process.stderr.write(`--practices takes a whole number, as in --practices 10000; it is ${values.practices}.\n`);
  process.exit(2);
}
const [processor] = cpus();
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors ${processor?.model ?? ""}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}\n`,
);
for (const [name, run] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) process.stdout.write(`\n## ${name}\n\n${await run()}`);
