import { make, type NewFlags } from "../new.ts";
import { complain, type Exit, say, wrongUsage } from "./terminal.ts";

/** What asks is loaded only where somebody can answer. */
export async function newCommand(kind: string | undefined, flags: NewFlags): Promise<Exit> {
  if (kind !== "practice" && kind !== "project")
    return wrongUsage("Say what it is: npm run new -- practice, or npm run new -- project");
  const isWatched = process.stdin.isTTY && process.stdout.isTTY;
  const ask = isWatched ? (await import("../ask.ts")).terminal(process.stdin, process.stdout) : undefined;
  const made = await make(kind, flags, ask);
  if ("refused" in made) {
    complain(made.refused);
    return made.exit;
  }
  say(`${made.path} is written: a draft, which readers do not see.`);
  say("Open it and fill in what is empty; beside each field stands what belongs there. Then: npm run check");
  return 0;
}
