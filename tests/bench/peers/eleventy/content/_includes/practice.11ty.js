import { cite, cited, edition, named, plain, recordAddress, site } from "../../../collection.js";
import { escaped, page } from "./page.js";

export function render({ page: { inputPath }, collections, content }) {
  const { id, language } = named(inputPath);
  const entry = collections.entries.get(id).get(language);
  const { title, summary, criteria, sources } = entry.record;
  const { words } = edition(language);
  return page({
    language,
    title: plain(title),
    description: plain(summary),
    address: recordAddress(entry),
    main: `<h1>${escaped(plain(title))}</h1>
<p class="lead">${escaped(plain(summary))}</p>
<ol class="tiers">${site.criteria.map((criterion) => tier(criterion, criteria[criterion.id], { language, words, sources })).join("")}</ol>
<div class="prose">${cited(content, sources)}</div>
<h2>${words.sources}</h2>
<ol class="sources">${sources.map((source) => item(source)).join("")}</ol>`,
  });
}

function tier({ label }, { verdict, reason, sources: ids = [] }, { language, words, sources }) {
  return `<li><h3>${label[language]}: <strong>${words.verdicts[verdict]}</strong></h3>
<p>${reason ? cited(escaped(reason), sources) : words.notAssessed}</p>
<p class="evidence">${ids.map((id) => cite(id, sources)).join(" ")}</p></li>`;
}

function item({ id, title, url, publisher, type, language }) {
  const name = url ? `<a href="${escaped(url)}" hreflang="${language}">${escaped(title)}</a>` : escaped(title);
  return `<li id="source-${id}">${name}${publisher ? `. ${escaped(publisher)}` : ""} (${type})</li>`;
}
