// Measures what readers and editors wait for: npm run bench, or npm run bench -- dev filter
import { cpus } from "node:os";
import { previews } from "./dev.ts";
import { filterChanges } from "./filter.ts";
import { searches } from "./search.ts";

const parts = { dev: previews, filter: filterChanges, search: searches };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.\n`);
  process.exit(2);
}
const [processor] = cpus();
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors ${processor?.model ?? ""}, Node ${process.versions.node}\n`,
);
for (const [name, run] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) process.stdout.write(`\n## ${name}\n\n${await run()}`);
