import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./digest.ts";

// Files that the program keeps for itself, of which it believes only those that it wrote itself, whole, and in this version.

const root = fileURLToPath(new URL("../..", import.meta.url));
const lockfile = "package-lock.json";

/**
 * A place for what is kept of a folder; `kind` ends its name. Nowhere when the working folder has no `node_modules`, or nothing says which
 * packages those are.
 */
export function keptFile(folder: string, kind: string): string | undefined {
  const isKnown = existsSync("node_modules") && existsSync(join(root, lockfile));
  return isKnown
    ? join("node_modules", ".cache", "kuusi", `${sha256(realpathSync(folder)).slice(0, 16)}${kind}`)
    : undefined;
}

/** Changes with these folders of the program, its packages and Node. */
export function programDigest(...folders: readonly string[]): string {
  const code = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...code.sort(), join(root, lockfile)].map(
    (file) => `${file.slice(root.length)} ${sha256(readFileSync(file))}`,
  );
  return sha256([process.version, ...files].join("\n"));
}

/**
 * What a file holds below its first line, which names the program and has the digest of the rest. Nothing where there is no file, or one
 * that is not to be trusted.
 */
export function readSealed(file: string, program: string, note: (line: string) => void): Buffer | undefined {
  const fault = (what: string) => {
    note(`The cache ${file} ${what}; it is thrown away.`);
    return undefined;
  };
  try {
    const bytes = readFileSync(file);
    const from = bytes.indexOf("\n") + 1;
    const [first, rest] = [bytes.toString("latin1", 0, from), bytes.subarray(from)];
    if (!first.startsWith(`kuusi ${program} `)) return fault("was made by another version of the program");
    return first === head(program, rest) ? rest : fault("is damaged");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    return fault(`could not be read: ${reason(error)}`);
  }
}

/** Whole or not at all: the file is made beside its place. */
export function writeSealed(
  file: string,
  program: string,
  pieces: readonly Uint8Array[],
  note: (line: string) => void,
): void {
  const all = Buffer.concat(pieces);
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(beside, head(program, all));
      appendFileSync(beside, all);
      renameSync(beside, file);
    } finally {
      rmSync(beside, { force: true });
    }
  } catch (error) {
    note(`The cache ${file} could not be written: ${reason(error)}`);
  }
}

function head(program: string, rest: Uint8Array): string {
  return `kuusi ${program} ${sha256(rest)}\n`;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
