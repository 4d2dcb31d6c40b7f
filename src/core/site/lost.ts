import { type Place as FilePlace, place as placeOf } from "../layout.ts";
import { nearest } from "../nearest.ts";
import { at, key, type Problem } from "../problem.ts";
import { introductions } from "../routes.ts";
import type { Split } from "../source.ts";
import { get, list, text } from "../tree.ts";
import { type CompiledRecord, type Files, isRecord } from "./files.ts";
import { type Before, type Loss, type Today, told } from "./loss.ts";
import { lostSettings } from "./lost-settings.ts";

/** What was published and has no address any more: neither its own, nor one that leads on from there. */
export function lost(before: Before, today: Today): Problem[] {
  return before.changed.flatMap((split) => lostFrom(split, { before, today }));
}

function lostFrom(split: Split, sides: Sides): Problem[] {
  const was = placeOf(split.source.name);
  if ("code" in was) return [];
  switch (was.kind) {
    case "practices":
    case "projects":
      return lostRecord(split, was, sides);
    case "translations":
      return lostTranslation(split, was, sides);
    case "pages":
      return lostPage(split, was, sides);
    case "settings":
      return lostSettings(split, was.name, sides);
    case "lexicon":
      return [];
  }
}

type Sides = { before: Before; today: Today };
type PlaceOf<K extends FilePlace["kind"]> = Extract<FilePlace, { kind: K }>;

function lostRecord(
  split: Split,
  was: PlaceOf<"practices" | "projects">,
  { before, today: { files } }: Sides,
): Problem[] {
  const { kind, id } = was;
  const { ref } = before;
  const status = text(split.data, "status");
  if (status !== "published" && status !== "withdrawn") return [];
  const there = files.record(kind, id) ?? files.formerly(id).find(isRecord);
  if (there && text(there.split.data, "status") === "draft")
    return [told(there.split, { what: "draft", name: id, ref }, at(["status"]))];
  if (there) return lostAliases(split, there, { files, ref });
  const moved = files.record(kind === "practices" ? "projects" : "practices", id);
  if (moved) return [told(moved.split, { what: "moved", name: id, ref })];
  return [toldOfAbsent(split, { what: "record", name: id, ref, ...renamed(split, was, { before, files }) })];
}

/** A record of today that was not there before, and has the title of one that is gone, or an id like it. */
function renamed(
  split: Split,
  { kind, id }: PlaceOf<"practices" | "projects">,
  { before, files }: { before: Before; files: Files },
): Pick<Loss, "like"> {
  const fresh = files.all.filter((file) => file.kind === kind && !before.names.has(file.split.source.name));
  const title = text(split.data, "title");
  const same = fresh.find((file) => text(file.split.data, "title") === title);
  const likely =
    same?.id ??
    nearest(
      id,
      fresh.map((file) => file.id),
    );
  return likely === undefined ? {} : { like: `${likely}.md` };
}

/** Where the front matter cannot be read today, that alone is told. */
function lostAliases(split: Split, there: CompiledRecord, { files, ref }: { files: Files; ref: string }): Problem[] {
  if (there.split.findings.length > 0) return [];
  const place = get(there.split.data, "aliases") === undefined ? key([]) : key(["aliases"]);
  return list(split.data, "aliases")
    .filter((alias) => typeof alias === "string")
    .filter((alias) => !files.record("practices", alias) && !files.record("projects", alias))
    .filter((alias) => !files.formerly(alias).some(isRecord))
    .map((name) => told(there.split, { what: "alias", name, ref }, place));
}

/** A translation that was shown; where the record itself is gone, that is told of the record. */
function lostTranslation(split: Split, was: PlaceOf<"translations">, { before, today }: Sides): Problem[] {
  const { of, id, language } = was;
  const record = today.files.record(of, id);
  const isKept = today.files.translations(of, id).some((file) => file.language === language);
  const wasShown = text(split.data, "title") !== undefined && today.languages.includes(language);
  if (!record || record.language === language || isKept || !wasShown) return [];
  return [toldOfAbsent(split, { what: "translation", name: `${id}.${language}`, ref: before.ref })];
}

function lostPage(split: Split, was: PlaceOf<"pages">, { before, today }: Sides): Problem[] {
  const { id, language } = was;
  const hasAddress = !introductions.some((name) => name === id) && today.languages.includes(language);
  const isKept = [...today.files.at(`pages/${id}`), ...today.files.formerly(id)].some(
    (file) => file.kind === "pages" && file.language === language,
  );
  if (!hasAddress || isKept || today.required.includes(id)) return [];
  return [toldOfAbsent(split, { what: "page", name: `${id}.${language}`, ref: before.ref })];
}

/** A loss of a whole file, under the path that it had. */
function toldOfAbsent({ source }: Split, loss: Loss): Problem {
  return told({ source: { ...source, text: "" }, yaml: { offset: 0, length: 0 } }, loss);
}
