import type { Readable, Writable } from "node:stream";
import { autocompleteMultiselect, isCancel, select, text } from "@clack/prompts";

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

/** Asks on a terminal: arrows, blank and Enter, or typing to search in a long list. */
export function terminal(input: Readable, output: Writable): Ask {
  return async ({ message, suggestion = "", options, several = false, fault }) => {
    const choices = Object.entries(options ?? {}).map(([value, label]) => ({ value, label, hint: value }));
    const answer =
      options === undefined
        ? await text({
            message,
            initialValue: suggestion,
            validate: (value) => fault([(value ?? "").trim()]),
            input,
            output,
          })
        : several
          ? await autocompleteMultiselect({
              message,
              options: choices,
              placeholder: "Type to search; Tab takes one or gives it back; Enter ends",
              maxItems: 10,
              validate: (value) => fault(strings(value)),
              input,
              output,
            })
          : await select({ message, options: choices, maxItems: 12, input, output });
    return isCancel(answer) ? undefined : strings(answer).map((value) => value.trim());
  };
}

function strings(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === "string");
}
