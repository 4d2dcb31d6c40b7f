import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { smallContent } from "./built-site.ts";

const root = join(import.meta.dirname, "..");
const workshop = mkdtempSync(join(tmpdir(), "kuusi-start-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** A copy of the program with the packages of this one, and a folder of its own for what it keeps. */
function program(name: string): string {
  const folder = join(workshop, name);
  for (const part of ["src", "templates", "tsconfig.json", "package.json"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const part of readdirSync(join(root, "node_modules")).filter((part) => part !== ".cache"))
    symlinkSync(join(root, "node_modules", part), join(folder, "node_modules", part));
  return folder;
}

/** What `check` of the small site answers. */
function checked(folder: string) {
  const args = [join(folder, "src", "start.mjs"), "check", "--content", smallContent, "--now", "2026-11-24"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: workshop, encoding: "utf8" });
  return { status, stderr, last: stdout.trimEnd().split("\n").at(-1) };
}

const fine = { status: 0, stderr: "", last: expect.stringMatching(/^0 errors, .* can be published: npm run build$/) };

describe("the start of the program", () => {
  it("bundles it once, and anew when its code is another", () => {
    const folder = program("bundled");
    const cache = join(folder, "node_modules", ".cache", "kuusi");
    expect(checked(folder)).toEqual(fine);
    const [first = "", ...others] = readdirSync(cache);
    expect(others).toEqual([]);
    appendFileSync(join(cache, first), 'console.log("from the bundle");');
    expect(checked(folder)).toEqual({ ...fine, last: "from the bundle" });
    utimesSync(join(cache, first), 0, 0);
    appendFileSync(join(folder, "src", "cli.ts"), 'console.log("from new code");');
    expect(checked(folder)).toEqual({ ...fine, last: "from new code" });
    expect(readdirSync(cache)).toHaveLength(1);
    expect(readdirSync(cache)).not.toContain(first);
  });

  it("does without where nothing can be kept", () => {
    const folder = program("without");
    writeFileSync(join(folder, "node_modules", ".cache"), "");
    expect(checked(folder)).toEqual(fine);
  });
});
