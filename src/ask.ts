import type { Readable, Writable } from "node:stream";
import { autocompleteMultiselect, isCancel, log, select, text } from "@clack/prompts";

/** A question. `options` are what can be answered, by the key that is written; `fault` says what is wrong with an answer. */
export type Question = {
  message: string;
  suggestion?: string;
  options?: Readonly<Record<string, string>>;
  fault: (answer: readonly string[]) => string | undefined;
  /** How many of the options may be taken. */
  several?: boolean;
};

/** Asks one question; no answer when the editor leaves. */
export type Ask = (question: Question) => Promise<readonly string[] | undefined>;

/** Asks on a terminal, again until nothing is wrong: by arrows and Enter, in long lists also by typing a part of a word. */
export function terminal(input: Readable, output: Writable): Ask {
  const ask: Ask = async (question) => {
    const answer = await prompt(question, input, output);
    if (isCancel(answer)) return undefined;
    const written = strings(answer).map((value) => value.trim());
    const fault = question.fault(written);
    if (fault === undefined) return written;
    log.warn(fault, { output });
    return ask(question);
  };
  return ask;
}

function prompt(question: Question, input: Readable, output: Writable) {
  const { message, suggestion = "", options, several = false, fault } = question;
  const choices = Object.entries(options ?? {}).map(([value, label]) => ({ value, label, hint: value }));
  const shared = { message, input, output };
  if (options === undefined)
    return text({ ...shared, initialValue: suggestion, validate: (value) => fault([(value ?? "").trim()]) });
  return several
    ? autocompleteMultiselect({
        ...shared,
        options: choices,
        placeholder: "a part of a word",
        maxItems: 10,
        required: true,
      })
    : select({ ...shared, options: choices, maxItems: 12 });
}

function strings(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === "string");
}
