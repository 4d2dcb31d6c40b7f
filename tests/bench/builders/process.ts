import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a whole process took. `peak` is the most memory that it and its children held, in bytes; 0 where there is no /proc. */
export type Measured = { seconds: number; peak: number; said: string };

const interval = 50;

/** Runs a command to its end. One that fails, or cannot be started, is thrown with the end of what it said. */
export function measured(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1" };
    const start = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let peak = 0;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    const sampler = setInterval(() => {
      if (child.pid !== undefined) peak = Math.max(peak, memory(child.pid));
    }, interval);
    child.on("error", (cause) => {
      clearInterval(sampler);
      reject(new Error(`${command} could not be started.`, { cause }));
    });
    child.on("close", (code) => {
      clearInterval(sampler);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peak, said });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${said.slice(-4000)}`));
    });
  });
}

/** The memory that a process and those below it have held at their peaks (Linux). */
function memory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").match(/\d+/g) ?? [];
    const own = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    return children.reduce((sum, child) => sum + memory(Number(child)), own);
  } catch {
    // It has ended, or the system has no /proc.
    return 0;
  }
}
