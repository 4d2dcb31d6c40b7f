// Makes tests/search/lexicon.fi.txt anew: npx tsx tools/corpus-lexicon.ts
import { writeFileSync } from "node:fs";
import { finnishForms } from "../src/core/search/forms.ts";
import { lexiconText } from "../src/core/search/lexicon.ts";
import { sha256 } from "../src/io/digest.ts";
import { lexiconLines } from "../src/io/voikko.ts";
import { corpus } from "../tests/search/corpus.ts";

const forms = finnishForms(corpus(new Map()));
const file = new URL("../tests/search/lexicon.fi.txt", import.meta.url);
writeFileSync(file, lexiconText(sha256(forms.join("\n")), lexiconLines(forms)));
