/**
 * What makes an entry of the history of an address, once the frame is drawn that shows what the address says: earlier it would lay the page
 * out once more. A reader who does something before, as following a link, finds the entry there; who goes back before it is made has gone
 * from the one before. Resolves when all that is done.
 */
export function entries(): (address: string) => Promise<void> {
  let waiting = "";
  const write = () => {
    if (waiting) history.pushState(null, "", waiting);
    waiting = "";
  };
  for (const kind of ["keydown", "click"]) addEventListener(kind, write, true);
  addEventListener("popstate", () => {
    waiting = "";
  });
  return async (address) => {
    write();
    waiting = address;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    write();
  };
}
