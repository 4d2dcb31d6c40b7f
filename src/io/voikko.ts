import { spawnSync } from "node:child_process";
import { further, inner, line, type Reading, readings } from "../core/search/voikko.ts";

/** The lines of a lexicon for word forms, made with Voikko. Throws when there is none. */
export function lexiconLines(forms: readonly string[]): string[] {
  // Names are known with a capital only; a word that is known without one is no name.
  const answers = voikko(forms.flatMap((form) => [form, capital(form)]));
  const known = new Map(
    forms
      .filter((form) => !form.includes("-"))
      .map((form) => [form, answers.get(form) ?? answers.get(capital(form)) ?? []]),
  );
  const shared = new Map(
    forms.filter((form) => form.includes("-")).map((form) => [form, completed(form, known)] as const),
  );
  const wholes = voikko([...shared.values()].flat());
  const all = [...known.values(), ...wholes.values()].flat();
  const made = voikko(all.flatMap((one) => [...inner(one), ...[one.base, ...one.parts.slice(-1)].flatMap(further)]));
  const words = {
    has: (word: string) => made.has(word),
    isForm: (form: string, base: string) => (made.get(form) ?? []).some((reading) => reading.base === base),
  };
  return merged([
    ...[...known].flatMap(([form, found]) => line(form, found, words) ?? []),
    ...[...shared].flatMap(
      ([form, whole]) =>
        line(
          form,
          whole.flatMap((word) => wholes.get(word) ?? []),
          words,
        ) ?? [],
    ),
  ]);
}

/** What Voikko says of words, by word; those that it does not know are missing. */
function voikko(words: readonly string[]): Map<string, Reading[]> {
  const { stdout, error, status } = spawnSync("voikkospell", ["-M", "-d", "fi"], {
    input: `${words.join("\n")}\n`,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  if (error || status !== 0)
    throw new Error("Voikko does not run. Debian has it in the packages libvoikko-dev and voikko-fi.", {
      cause: error,
    });
  return readings(stdout);
}

function capital(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

/** What the first word of *luku- ja kirjoitustaito* may be when it is written out. */
function completed(form: string, known: ReadonlyMap<string, readonly Reading[]>): string[] {
  const [first = "", second = ""] = form.split("-");
  return (known.get(second) ?? []).flatMap(({ parts }) => parts.slice(-1)).map((end) => first + end);
}

/** Forms that differ by marks only share a line. */
function merged(lines: readonly string[]): string[] {
  const all = new Map<string, Set<string>>();
  for (const [form = "", ...keys] of lines.map((one) => one.split(" ")))
    all.set(form, new Set([...(all.get(form) ?? []), ...keys]));
  return [...all].map(([form, keys]) => [form, ...keys].join(" ")).sort();
}
