/** What a page may load and do: what the site itself holds, and no text that becomes code. */
const content = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** The content policy as a page says it of itself, for hosts that send no headers. There browsers ignore `frame-ancestors`. */
export const pagePolicy = content.filter((rule) => !rule.startsWith("frame-ancestors")).join("; ");

/** The headers that a host sends with every answer. HSTS leaves out subdomains, since they may belong to others. */
export const headers: readonly (readonly [name: string, value: string])[] = [
  ["Content-Security-Policy", content.join("; ")],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  [
    "Permissions-Policy",
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
  ],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Strict-Transport-Security", "max-age=31536000"],
];

/** How long browsers keep a file: one with a hash in its name for ever, any other until they have asked whether it changed. */
export const caching = { assets: "public, max-age=31536000, immutable", others: "no-cache" } as const;
