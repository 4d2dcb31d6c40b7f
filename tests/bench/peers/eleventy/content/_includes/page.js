import { edition, listAddress, site } from "../../../collection.js";

export function escaped(text) {
  return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A whole page around its main part. */
export function page({ language, title, description, address, main }) {
  const { words } = edition(language);
  const name = site.name[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – ${escaped(name)}</title>
<meta name="description" content="${escaped(description)}">
<link rel="canonical" href="${site.url}${address}">
</head>
<body>
<header><a href="${listAddress(language)}">${words.practices}</a>
<ul>${site.languages.map((other) => `<li><a href="${listAddress(other.language)}" hreflang="${other.language}">${other.language}</a></li>`).join("")}</ul></header>
<main>
${main}
</main>
</body>
</html>
`;
}
