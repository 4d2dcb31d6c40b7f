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

/** With a capital letter and a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
}
