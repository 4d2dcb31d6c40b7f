import { build } from "../build.ts";
import type { Flags } from "../flags.ts";
import { publish, recover } from "../io/publish.ts";
import { refusal } from "../io/refusal.ts";
import { conclude, cures, records } from "./conclude.ts";
import { run } from "./run.ts";
import { type Exit, wrongUsage } from "./terminal.ts";

export async function buildCommand(flags: Flags): Promise<Exit> {
  const out = `${flags.out.replace(/\/+$/, "")}/`;
  const reason = refusal(flags.out, flags.content);
  if (reason !== undefined) return wrongUsage(reason);
  recover(flags.out);
  const built = await run(flags, build);
  if ("reason" in built) return wrongUsage(built.reason);
  return conclude(flags, built, (failed) => {
    if (failed)
      return `Nothing was published; ${out} is as it was. Correct them (${cures} shows how) and run npm run build again.`;
    const { files, bytes, fresh } = publish(built.outputs, flags.out);
    const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB; new or changed: ${fresh}`;
    return `${records(built)} are published in ${out}: ${size}. Look at them: npm run preview`;
  });
}
