/** Loads the page again when the preview has another one at its address; where the reader was stays in view. */

const version = document.querySelector<HTMLElement>("script[data-version]")?.dataset["version"] ?? "";
const place = "kuusi-place";
const [address, height] = (sessionStorage.getItem(place) ?? "").split(" ");
sessionStorage.removeItem(place);
if (address === location.pathname)
  addEventListener("load", () => scrollTo({ top: Number(height), behavior: "instant" }));

let events: EventSource | undefined;

/** A tab that nobody looks at holds no connection: browsers have only six for all tabs. It asks when it is looked at again. */
function connect(): void {
  events?.close();
  events = undefined;
  if (document.visibilityState === "hidden") return;
  const query = new URLSearchParams({ page: location.pathname, version });
  events = new EventSource(`/-kuusi/events?${query}`);
  events.addEventListener("reload", () => {
    sessionStorage.setItem(place, `${location.pathname} ${scrollY}`);
    location.reload();
  });
}

addEventListener("visibilitychange", connect);
addEventListener("pageshow", connect);
// Who follows a link is not called back; who stays after all, as with a download, hears again.
addEventListener("beforeunload", () => {
  events?.close();
  setTimeout(connect, 2000);
});
