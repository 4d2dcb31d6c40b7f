import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renewed } from "../src/reference.ts";

/** Writes the tables of fields in the guide for editors from the schemas. */
const guide = join(import.meta.dirname, "..", ".github", "CONTRIBUTING.md");
writeFileSync(guide, renewed(readFileSync(guide, "utf8")));
