import { fileURLToPath } from "node:url";
import type { BuildOptions } from "esbuild";

/**
 * How the code of another thread becomes one text: Node 20 reads no TypeScript, and loading it file by file takes
 * three times as long.
 */
export function threadProgram(file: URL) {
  return {
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
  } as const satisfies BuildOptions;
}
