/** Marks words in the titles and summaries of records; what is returned takes the marks away. */
export function mark(records: readonly Element[], isMatch: (word: string) => boolean): () => void {
  const marks = records
    .flatMap((record) => [...record.querySelectorAll("a, p")])
    .flatMap((text) => marked(text, isMatch));
  return () => {
    for (const own of marks) {
      const text = own.parentElement;
      own.replaceWith(...own.childNodes);
      text?.normalize();
    }
  };
}

function marked(element: Element, isMatch: (word: string) => boolean): Element[] {
  const made: Element[] = [];
  for (const node of [...element.childNodes]) {
    if (!(node instanceof Text)) continue;
    const parts = node.data.split(/([\p{L}\p{N}]+)/u).map((part, at) => {
      if (at % 2 === 0 || !isMatch(part)) return part;
      const own = document.createElement("mark");
      own.append(part);
      made.push(own);
      return own;
    });
    if (parts.some((part) => part instanceof Element)) node.replaceWith(...parts);
  }
  return made;
}
