import { lexiconFile } from "./search/lexicon.ts";

/** What a path in the content folder is. */
export type Place =
  | { kind: "practices"; id: string }
  | { kind: "projects"; id: string }
  | { kind: "translations"; of: "practices" | "projects"; id: string; language: string }
  | { kind: "pages"; id: string; language: string }
  | { kind: "settings"; name: SettingsName }
  | { kind: "lexicon" };

export const settingsNames = ["site", "criteria", "vocabulary", "collections"] as const;
export type SettingsName = (typeof settingsNames)[number];

export type Misplaced =
  | { code: "unexpected-file" | "image-file"; params: { name: string } }
  | {
      code: "bad-file-name";
      params: { name: string; reason: "characters" | "reserved" | "long" | "language" };
    };

const windowsNames = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const images = /\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i;

/** `path` is relative to the content folder, with `/`. */
export function place(path: string): Place | Misplaced {
  const [folder = "", name, ...deeper] = path.split("/");
  if (images.test(path)) return { code: "image-file", params: { name: path } };
  const settings = settingsNames.find((candidate) => `${candidate}.yaml` === path);
  if (settings !== undefined) return { kind: "settings", name: settings };
  if (path === lexiconFile) return { kind: "lexicon" };
  const known = folder === "practices" || folder === "projects" || folder === "pages";
  if (!known || name === undefined || deeper.length > 0 || !/\.md$/i.test(name)) {
    return { code: "unexpected-file", params: { name: path } };
  }
  return markdownFile(folder, name);
}

function markdownFile(folder: "practices" | "projects" | "pages", name: string): Place | Misplaced {
  const bad = (reason: "characters" | "reserved" | "long" | "language"): Misplaced => ({
    code: "bad-file-name",
    params: { name, reason },
  });
  if (name.length > 100) return bad("long");
  const [, id, language] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}))?\.md$/.exec(name) ?? [];
  if (id === undefined) return bad("characters");
  if (windowsNames.test(id)) return bad("reserved");
  if (folder === "pages") return language === undefined ? bad("language") : { kind: folder, id, language };
  return language === undefined ? { kind: folder, id } : { kind: "translations", of: folder, id, language };
}

/** Whether a record can have this id. */
export function isId(text: string): boolean {
  const found = place(`practices/${text}.md`);
  return "kind" in found && found.kind === "practices" && found.id === text;
}
