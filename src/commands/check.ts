import { check } from "../check.ts";
import { lexiconFile } from "../core/search/lexicon.ts";
import type { Flags } from "../flags.ts";
import { conclude, cures, records } from "./conclude.ts";
import { begin, run } from "./run.ts";
import { complain, type Exit } from "./terminal.ts";

export function checkCommand(flags: Flags): Promise<Exit> {
  return run(flags, begin(flags), check, (checked) => {
    if (flags.verbose && checked.lexicon && !checked.lexicon().isCurrent)
      complain(`${lexiconFile} was not made from the Finnish words of today: npm run lexicon makes it anew.`);
    return conclude(flags, checked, (failed) =>
      failed
        ? `Correct them (${cures} shows how); nothing was written.`
        : `${records(checked)} can be published: npm run build`,
    );
  });
}
