/** Where the reading of a text has come to. */
type Reader = { readonly text: string; at: number };

const key = /([A-Za-z][A-Za-z0-9-]{0,59}):/y;
const isKey = /[A-Za-z][A-Za-z0-9-]{0,59}:[ \n]/y;
const quoted = /"([^"\\\n]*)"|'([^'\n]*)'/y;
const plain = /[\p{L}\p{N}][^\n]*/uy;
const plainInFlow = /[\p{L}\p{N}](?:[^\n,[\]{}:#]*[^\s,[\]{}:#])?(?=[,\]}])/uy;
const separator = /,(?: |\n( {1,80}))/y;
const blanks = / {0,80}/y;
const lineEnd = /\n+|$/y;
const deepest = 8;

/**
 * Reads the YAML that records are nearly always written in, several times as fast as a parser that knows where each node stands: keys of
 * letters, one-line scalars, lists and mappings, in block or flow style. Every scalar is its source text. Anything else gives undefined,
 * be it a mistake or only unusual: what is read here, `parseYaml` reads to the same data, without a finding.
 */
export function plainYaml(text: string): unknown {
  if (/[\t\r\u0085\u2028\u2029\ufeff]/.test(text)) return undefined;
  const reader = { text, at: 0 };
  const data = mapping(reader, 0, 0);
  return reader.at === text.length ? data : undefined;
}

function take(reader: Reader, what: RegExp): RegExpExecArray | undefined {
  what.lastIndex = reader.at;
  const found = what.exec(reader.text);
  if (found) reader.at = what.lastIndex;
  return found ?? undefined;
}

function mapping(reader: Reader, indent: number, depth: number): unknown {
  const data: Record<string, unknown> = {};
  do {
    const name = take(reader, key)?.[1];
    if (name === undefined || Object.hasOwn(data, name)) return undefined;
    const value = reader.text[reader.at] === " " ? inLine(reader, indent, depth) : nested(reader, indent, depth + 1);
    if (value === undefined) return undefined;
    data[name] = value;
  } while (continues(reader, indent));
  return data;
}

function sequence(reader: Reader, indent: number, depth: number): unknown {
  const data: unknown[] = [];
  do {
    if (!reader.text.startsWith("- ", reader.at)) return undefined;
    isKey.lastIndex = reader.at + 2;
    const isMapping = isKey.test(reader.text);
    reader.at += isMapping ? 2 : 1;
    const value = isMapping ? mapping(reader, indent + 2, depth + 1) : inLine(reader, indent, depth);
    if (value === undefined) return undefined;
    data.push(value);
  } while (continues(reader, indent));
  return data;
}

/** What stands below a key, further in. */
function nested(reader: Reader, indent: number, depth: number): unknown {
  if (reader.text[reader.at] !== "\n" || depth > deepest) return undefined;
  take(reader, lineEnd);
  const inner = take(reader, blanks)?.[0].length ?? 0;
  if (inner <= indent) return undefined;
  return reader.text[reader.at] === "-" ? sequence(reader, inner, depth) : mapping(reader, inner, depth);
}

/** Goes to the next line when it stands as far in. A line that goes on with a scalar stands further in, and is left. */
function continues(reader: Reader, indent: number): boolean {
  const start = reader.at;
  if (start < reader.text.length && take(reader, blanks)?.[0].length === indent) return true;
  reader.at = start;
  return false;
}

/** The value after a blank, up to the end of its line. */
function inLine(reader: Reader, indent: number, depth: number): unknown {
  reader.at += 1;
  const first = reader.text[reader.at];
  const value =
    first === "[" || first === "{" ? flow(reader, indent, depth + 1) : (quotedText(reader) ?? plainText(reader));
  return value !== undefined && take(reader, lineEnd) ? value : undefined;
}

function quotedText(reader: Reader): string | undefined {
  const found = take(reader, quoted);
  return found && (found[1] ?? found[2]);
}

function plainText(reader: Reader): string | undefined {
  const found = take(reader, plain)?.[0];
  return found === undefined || /: | #|[:\s]$/.test(found) ? undefined : found;
}

/** A list or mapping in brackets; its lines end after a comma and stand further in than what it belongs to. */
function flow(reader: Reader, indent: number, depth: number): unknown {
  if (depth > deepest) return undefined;
  const isList = reader.text[reader.at] === "[";
  reader.at += 1;
  const items: unknown[] = [];
  const data: Record<string, unknown> = {};
  for (;;) {
    const name = isList ? undefined : take(reader, key)?.[1];
    if (!isList && (name === undefined || Object.hasOwn(data, name) || reader.text[reader.at] !== " "))
      return undefined;
    if (!isList) reader.at += 1;
    const value = inFlow(reader, indent, depth);
    if (value === undefined) return undefined;
    if (name === undefined) items.push(value);
    else data[name] = value;
    if (reader.text[reader.at] === (isList ? "]" : "}")) break;
    const comma = take(reader, separator);
    if (!comma || (comma[1] !== undefined && comma[1].length <= indent)) return undefined;
  }
  reader.at += 1;
  return isList ? items : data;
}

function inFlow(reader: Reader, indent: number, depth: number): unknown {
  const first = reader.text[reader.at];
  if (first === "[" || first === "{") return flow(reader, indent, depth + 1);
  return quotedText(reader) ?? take(reader, plainInFlow)?.[0];
}
