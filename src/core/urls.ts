/** Why an address is refused. */
export type UrlReason = "not-http" | "blank" | "credentials" | "host" | "unreadable";

/**
 * A web address that is safe to link, normalised by the WHATWG parser: `https://` or `http://`, no credentials, a dotted host name,
 * no blank or control character. A host with letters outside ASCII becomes punycode, so that look-alikes are seen.
 */
export function parseUrl(text: string): { href: string } | { reason: UrlReason } {
  if (/[\s\p{Cc}\p{Cf}\\]/u.test(text)) return { reason: "blank" };
  if (!/^https?:\/\/[^/]/i.test(text)) return { reason: "not-http" };
  const url = read(text);
  if (url === undefined) return { reason: "unreadable" };
  if (url.username !== "" || url.password !== "" || /^[a-z]+:\/\/[^/?#]*@/i.test(text))
    return { reason: "credentials" };
  if (!/^([a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/.test(url.hostname)) return { reason: "host" };
  return { href: url.href };
}

function read(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
