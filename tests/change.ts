import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One change to a folder, as a diff without context: the path of a file, lines that go (`-`) and lines that come (`+`), bytes as they are.
 * A file that is new has only lines that come; `delete` removes one; `rename to target` moves one; `path -> target` makes a symbolic link;
 * `byte-order-mark` and `windows-line-ends` change how a file is saved; a line `+{400}text` is `text` 400 times. Texts are latin1 strings here, so that any byte can stand in a fixture.
 */
export function apply(diff: string, root: string): void {
  const [head = "", ...lines] = diff.replace(/\n$/, "").split("\n");
  const [path = "", target] = utf8(head).split(" -> ");
  const file = join(root, path);
  const renamed = /^rename to (.+)$/.exec(lines[0] ?? "")?.[1];
  mkdirSync(dirname(file), { recursive: true });
  if (target !== undefined) symlinkSync(target, file);
  else if (lines[0] === "delete") rmSync(file);
  else if (lines[0] === "byte-order-mark") rewrite(file, (text) => `\u00EF\u00BB\u00BF${text}`);
  else if (lines[0] === "windows-line-ends") rewrite(file, (text) => text.replaceAll("\n", "\r\n"));
  else if (renamed !== undefined) move(file, join(root, utf8(renamed)));
  else edit(file, lines);
}

export function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "latin1")), "latin1");
}

function edit(file: string, lines: readonly string[]): void {
  const gone = lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
  const come = lines.filter((line) => line.startsWith("+")).map(added);
  const before = gone.length === 0 ? "" : readFileSync(file, "latin1");
  const old = gone.map((line) => `${line}\n`).join("");
  if (!before.includes(old)) throw new Error(`${file} has no such lines:\n${old}`);
  writeFileSync(
    file,
    before.replace(old, () => come.map((line) => `${line}\n`).join("")),
    "latin1",
  );
}

function added(line: string): string {
  const [, times, text = ""] = /^\+\{(\d+)\}(.*)$/.exec(line) ?? [];
  return times === undefined ? line.slice(1) : text.repeat(Number(times));
}
