/** Longest line of notes, in characters. */
const widest = 110;

/** A text as lines that begin with `start`, broken between words. */
export function wrapped(text: string, start: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== "")) {
    if (line !== "" && start.length + line.length + 1 + word.length > widest) {
      lines.push(start + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, start + line];
}

/** What is said of a value and the rule that it keeps to, as one text. Neither is changed: `s1` is not `S1`. */
export function saying(description: string, rules: readonly string[]): string {
  const said = rules.filter((rule) => rule !== "");
  return [`${description}.`, ...(said.length > 0 ? [`Rule: ${said.join("; ")}.`] : [])].join(" ");
}
