/** The names and values that a `_headers` file gives to a path: those of every block whose pattern matches it. */
export function headersAt(path: string, file: string): [name: string, value: string][] {
  const blocks = [...file.matchAll(/^(\/\S*)[ \t]*\n((?:[ \t].*\n?)*)/gm)];
  return blocks
    .filter(([, pattern = ""]) => matches(path, pattern))
    .flatMap(([, , lines = ""]) => [...lines.matchAll(/^[ \t]+([\w-]+):[ \t]*([ -~]*)$/gm)])
    .map(([, name = "", value = ""]) => [name, value]);
}

/** A `*` stands for any characters, at the end of a pattern. */
function matches(path: string, pattern: string): boolean {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
