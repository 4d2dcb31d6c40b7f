import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { contentFiles } from "../src/io/files.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-files-"));
afterAll(() => rmSync(workshop, { recursive: true }));

/** A content folder with these files. */
function content(files: Record<string, string | Uint8Array>): string {
  const folder = join(mkdtempSync(join(workshop, "site-")), "content");
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function found(folder: string): Record<string, string> {
  const { files, problems } = contentFiles(folder);
  return Object.fromEntries([
    ...files.map(({ path, unreadable }) => [path, unreadable?.code ?? "read"] as const),
    ...problems.map(({ file, code }) => [file, code] as const),
  ]);
}

describe("a symbolic link is told and not followed", () => {
  const secret = () => content({ "secret.md": "secret", "deep/secret.md": "secret" });

  it.each([
    ["to a file elsewhere", "practices/a.md", (outside: string) => join(outside, "secret.md")],
    ["to a file beside it", "practices/a.md", () => "b.md"],
    ["to a folder elsewhere", "projects", (outside: string) => outside],
    ["to a folder elsewhere, with the name of a file", "practices/a.md", (outside: string) => outside],
    ["to the folder above", "practices/loop", () => ".."],
    ["to itself", "practices/a.md", () => "a.md"],
    ["to nothing", "practices/a.md", () => "nothing.md"],
    ["in the place of a settings file", "site.yaml", (outside: string) => join(outside, "secret.md")],
  ])("%s", (_, path, target) => {
    const folder = content({ "practices/b.md": "b" });
    symlinkSync(target(secret()), join(folder, path));
    expect(found(folder)).toEqual({ "content/practices/b.md": "read", [`content/${path}`]: "symbolic-link" });
    expect(JSON.stringify(contentFiles(folder))).not.toContain('secret"');
  });

  it("but the content folder itself may be one, and goes by its own name", () => {
    const [folder, link] = [content({ "practices/a.md": "a" }), join(workshop, "linked")];
    symlinkSync(folder, link);
    expect(contentFiles(link).files).toEqual([{ name: "practices/a.md", path: "linked/practices/a.md", text: "a" }]);
  });
});

describe("names that another file system takes for one are told at the second", () => {
  it.each([
    ["case", ["practices/Cafe.md", "practices/cafe.md"]],
    ["case of the ending", ["practices/a.MD", "practices/a.md"]],
    ["case of the folder", ["Practices/a.md", "practices/a.md"]],
    ["a letter in one or in two characters", ["practices/cafe\u0301.md", "practices/caf\u00e9.md"]],
  ])("%s", (_, [first = "", second = ""]) => {
    const result = found(content({ [first]: "", [second]: "" }));
    expect(result[`content/${second}`]).toBe("name-collision");
    expect(result[`content/${first}`]).not.toBe("name-collision");
  });
});

describe("a file", () => {
  it("that is hidden, or in a hidden folder, is not looked at", () => {
    const hidden = {
      ".DS_Store": "x",
      "practices/.a.md.swp": "x",
      ".git/config": "x",
      "practices/.obsidian/a.md": "x",
    };
    expect(found(content({ ...hidden, "practices/a.md": "a" }))).toEqual({ "content/practices/a.md": "read" });
  });

  it("that does not belong there is told, however deep", () => {
    const files = { "a.md": "", "practices/deep/er/a.md": "", "practices/a.txt": "", "drafts/a.md": "", "a.yaml": "" };
    expect(new Set(Object.values(found(content(files))))).toEqual(new Set(["unexpected-file"]));
    expect(Object.keys(found(content(files))).length).toBe(5);
  });

  it.each([
    ["a byte that UTF-8 never has", [0x61, 0x0a, 0xff], 2],
    ["the letter ä of Windows", [0x6d, 0xe4, 0x6b, 0x69], 1],
    ["half an emoji", [0x61, 0xf0, 0x9f, 0x98], 1],
    ["a slash written too long", [0x61, 0xc0, 0xaf], 1],
    ["half of a surrogate pair", [0x61, 0xed, 0xa0, 0x80], 1],
    ["UTF-16, as some editors save it", [0xff, 0xfe, 0x2d, 0x00], 0],
    ["a byte order mark before such a byte", [0xef, 0xbb, 0xbf, 0x61, 0xff], 1],
  ])("with %s is told where that begins", (_, bytes, offset) => {
    const [file] = contentFiles(content({ "practices/a.md": Uint8Array.from(bytes) })).files;
    expect(file?.unreadable).toMatchObject({ code: "not-utf8", place: { kind: "offset", offset } });
  });

  it("in which an author wrote the replacement character is read, and so is one with a byte order mark, without it", () => {
    const files = { "practices/a.md": "a \ufffd b", "practices/b.md": "\ufeffä\r\n", "practices/c.md": "" };
    expect(contentFiles(content(files)).files.map(({ text, unreadable }) => [text, unreadable])).toEqual([
      ["a \ufffd b", undefined],
      ["ä\r\n", undefined],
      ["", undefined],
    ]);
  });

  it("of 256 KB is read, and not one byte more", () => {
    const files = { "practices/a.md": "a".repeat(262_144), "practices/b.md": "b".repeat(262_145) };
    expect(found(content(files))).toEqual({
      "content/practices/a.md": "read",
      "content/practices/b.md": "file-size",
    });
  });

  it("comes in the order of its path, whatever the order on the disk", () => {
    const names = ["practices/b.md", "pages/z.en.md", "practices/a-b.md", "practices/a.md", "site.yaml"];
    const orders = [names, names.toReversed()].map((order) =>
      contentFiles(content(Object.fromEntries(order.map((name) => [name, ""])))).files.map(({ name }) => name),
    );
    expect(orders[0]).toEqual([...names].sort());
    expect(orders[1]).toEqual(orders[0]);
  });
});
