import { dev } from "../dev/dev.ts";
import { type DevFlags, today } from "../flags.ts";
import { type Exit, interrupted, say } from "./terminal.ts";

export async function devCommand({ content, site, port, now }: DevFlags): Promise<Exit> {
  const { close } = await dev(
    { content, port, today: () => now ?? today(), ...(site === undefined ? {} : { url: site }) },
    say,
  );
  await interrupted();
  await close();
  return 0;
}
