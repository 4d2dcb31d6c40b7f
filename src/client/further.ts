const asked = new Map<number, Promise<Document>>();

/**
 * A further page of the list, asked for once. A document that is asked for runs nothing, and its links lead where they lead from its own
 * address. Loaded when a record stands on such a page.
 * @throws where the page cannot be had; the next time it is asked for again
 */
export function further(number: number): Promise<Document> {
  const page = asked.get(number) ?? request(number);
  asked.set(number, page);
  page.catch(() => asked.delete(number));
  return page;
}

function request(number: number): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("GET", `page/${number}/`);
    request.onloadend = () => {
      const page = request.responseXML;
      if (!page || request.status !== 200) return reject(new Error(`Page ${number} cannot be had.`));
      for (const link of page.links) link.setAttribute("href", link.href);
      resolve(page);
    };
    request.send();
  });
}
