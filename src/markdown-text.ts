/** Words of an author, in Markdown, as they are: no markup and no link comes of them. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&#]|^[-+]|^\d+(?=[.)])/g, (sign) => (/\d/.test(sign) ? `${sign}&#8203;` : `\\${sign}`))
    .replace(/:(?=\/\/)/g, "&#58;")
    .replace(/@/g, "@&#8203;");
}

/** A name from the files, as it stands there. */
export function code(text: string): string {
  const line = oneLine(text).replace(/\|/g, "¦");
  const fence = "`".repeat(longestRun(line) + 1);
  return fence === "`" ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** A text as it stands, in a block that nothing in it can end. */
export function block(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, " ").trim();
}
