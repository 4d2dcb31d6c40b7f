// Makes content/lexicon.fi.txt anew, from what Voikko says of the collection's Finnish words: npm run lexicon
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../src/build.ts";
import { lexiconFile, lexiconText } from "../src/core/search/lexicon.ts";
import { lexiconLines } from "../src/io/voikko.ts";

const content = process.argv[2] ?? "content";
const { lexicon, problems } = build({ content, now: new Date().toISOString().slice(0, 10) });
if (!lexicon) throw new Error(`${content} has ${problems.length} problems: npm run check tells them.`);
const { forms, digest } = lexicon();
const lines = lexiconLines(forms);
writeFileSync(join(content, lexiconFile), lexiconText(digest, lines));
process.stdout.write(`${forms.length} forms, ${lines.length} lines\n`);
