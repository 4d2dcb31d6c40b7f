import { edition, pageAddress, plain, recordAddress } from "../../collection.js";
import { escaped, page } from "./_includes/page.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => list.address,
};

export function render({ list }) {
  const { language, title, address, root, terms, number, pages, count, entries } = list;
  const { words } = edition(language);
  return page({
    language,
    title: pages === 1 ? title : `${title} (${number}/${pages})`,
    description: title,
    address,
    main: `<h1>${escaped(title)}</h1>
<p>${count}</p>
<ul class="terms">${terms.map((term) => `<li><a href="${term.address}">${escaped(term.label)}</a> ${term.entries.length}</li>`).join("")}</ul>
<ul class="cards">${entries.map((entry) => card(entry, language, words)).join("")}</ul>
<ol class="paging">${Array.from({ length: pages }, (_, index) => `<li><a href="${pageAddress(root, index + 1)}">${index + 1}</a></li>`).join("")}</ol>`,
  });
}

function card({ id, language, record }, here, words) {
  const label = language === here ? "" : ` (${words.languages[language]})`;
  const verdicts = Object.values(record.criteria).map(({ verdict }) => words.verdicts[verdict]);
  return `<li class="card"><h3><a href="${recordAddress({ id, language })}">${escaped(plain(record.title))}</a>${label}</h3>
<p>${escaped(plain(record.summary))}</p>
<p>${verdicts.join(" · ")}</p></li>`;
}
