/**
 * A further page of the list. A document that is asked for runs nothing, and its links lead where they lead from its own address. Loaded
 * when a record stands on such a page; shares no file with what a list loads at first.
 * @throws where the page cannot be had
 */
export function further(number: number): Promise<Document> {
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
