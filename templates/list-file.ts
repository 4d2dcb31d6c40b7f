import type { Collection } from "../src/core/facets.ts";
import { digits } from "../src/core/fingerprint.ts";
import { type ListData, pack } from "../src/core/list-data.ts";
import type { WholeEdition } from "./edition.ts";

export type ListFile = { path: string; body: string };

/** The file from which the script of a list knows its records; its name changes with its content. */
export function listFile(edition: Omit<WholeEdition, "listFiles">, collection: Collection): ListFile {
  const { language, messages, indexes } = edition;
  const { own, said } = messages.list;
  const records = edition[collection].map(({ id, record }) => ({ id, added: record.added }));
  const others = own[collection === "practices" ? "projects" : "practices"];
  const data: ListData = { words: { own: own[collection], others, ...said }, ...pack(records, indexes[collection]) };
  const body = JSON.stringify(data);
  return { path: `assets/${collection}-${language}.${digits(body)}.json`, body };
}
