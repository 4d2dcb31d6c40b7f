// Makes .github/MISTAKES.md anew from tests/mistakes: npm run mistakes
import { writeFileSync } from "node:fs";
import { catalogue } from "../tests/catalogue.ts";
import { mistakesPage } from "../tests/mistakes-page.ts";

writeFileSync(new URL("../.github/MISTAKES.md", import.meta.url), mistakesPage(catalogue()));
