/** Exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 the disk or the program failed. */
export type Exit = 0 | 1 | 2 | 3;

export const say = (line: string) => process.stdout.write(`${line}\n`);
export const complain = (line: string) => process.stderr.write(`${line}\n`);

export function wrongUsage(reason: string): Exit {
  complain(reason);
  return 2;
}

/** Waits until the command is ended, with Ctrl+C or from outside. */
export function interrupted(): Promise<unknown> {
  return new Promise((done) => process.once("SIGINT", done).once("SIGTERM", done));
}
