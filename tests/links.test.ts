import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { externalLinks } from "../src/core/external.ts";
import type { Reached } from "../src/core/reached.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";
import { type Manners, visitAll } from "../src/io/visit.ts";
import { linksAsJson, linksAsText, linksOutcome, type VisitedLink } from "../src/link-report.ts";
import { smallContent } from "./built-site.ts";

type Asked = { method: string; path: string; at: number; agent: string | undefined };

let server: Server;
let host = "";
let asked: Asked[] = [];
let answer: (request: IncomingMessage, response: ServerResponse, nth: number) => void;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    asked.push({ method, path: url, at: Date.now(), agent: headers["user-agent"] });
    answer(request, response, asked.filter(({ path }) => path === url).length);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  host = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
});
afterEach(
  () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
);

const manners: Manners = {
  agent: "Kuusi link check (+https://site.example/)",
  concurrency: 4,
  delay: 5,
  timeout: 5000,
  retries: 2,
  patience: 2000,
  mayVisit: (url) => url.startsWith("http://127.0.0.1:"),
};

async function visited(paths: readonly string[], changes: Partial<Manners> = {}): Promise<Record<string, Reached>> {
  const reached: Record<string, Reached> = {};
  await visitAll(
    paths.map((path) => (path.startsWith("/") ? host + path : path)),
    { ...manners, ...changes },
    (url, how) => {
      reached[url.replace(host, "")] = how;
    },
  );
  return reached;
}

const methods = (path: string) => asked.filter((each) => each.path === path).map(({ method }) => method);
const plainly = (status: number, headers: Record<string, string> = {}) => {
  answer = (_, response) => response.writeHead(status, headers).end("text");
};

describe("a page", () => {
  it("that opens is asked for once, without its text, by a program that says its name", async () => {
    plainly(200);
    expect(await visited(["/a", "/a"])).toEqual({ "/a": { kind: "fine" } });
    expect(asked).toEqual([{ method: "HEAD", path: "/a", at: expect.any(Number), agent: manners.agent }]);
  });

  it.each([405, 404, 403, 500, 501])("whose server lies to HEAD (%d) is asked for with GET", async (status) => {
    answer = ({ method }, response) => response.writeHead(method === "HEAD" ? status : 200).end("text");
    expect(await visited(["/a"])).toEqual({ "/a": { kind: "fine" } });
    expect(methods("/a")).toEqual(["HEAD", "GET"]);
  });

  it("whose server does not answer HEAD at all is asked for with GET", async () => {
    answer = ({ method }, response) => {
      if (method === "GET") response.end("text");
    };
    expect(await visited(["/a"], { timeout: 1000 })).toEqual({ "/a": { kind: "fine" } });
  });

  it("of which only the beginning comes is fine, and the rest is not waited for", async () => {
    answer = ({ method }, response) => {
      if (method === "HEAD") response.writeHead(405).end();
      else response.writeHead(200, { "content-length": "1000000" }).write("begins");
    };
    const begun = Date.now();
    expect(await visited(["/a"])).toEqual({ "/a": { kind: "fine" } });
    expect(Date.now() - begun).toBeLessThan(4000);
  });

  it.each([
    [404, "dead", "answers 404 (no such page)"],
    [410, "dead", "answers 410 (gone for good)"],
    [500, "dead", "answers 500 (the server has failed)"],
    [403, "unsure", "answers 403 (refuses programs, or everybody)"],
    [999, "unsure", "answers 999 (refuses programs)"],
    [418, "unsure", "answers 418"],
  ])("that answers %d is %s", async (status, kind, why) => {
    plainly(status);
    expect(await visited(["/a"])).toEqual({ "/a": { kind, why } });
  });

  it("that fails once and then opens is fine", async () => {
    answer = (_, response, nth) => {
      if (nth <= 2) response.destroy();
      else response.end();
    };
    expect(await visited(["/a"])).toEqual({ "/a": { kind: "fine" } });
  });

  it("that never answers is dead after three tries", async () => {
    answer = () => {};
    expect(await visited(["/a"], { timeout: 200 })).toEqual({
      "/a": { kind: "dead", why: "gives no answer within 0.2 seconds", offline: true },
    });
    expect(methods("/a")).toEqual(["HEAD", "GET", "HEAD", "GET", "HEAD", "GET"]);
  });

  it("whose host refuses or is not there is dead", async () => {
    const gone = await visited(["http://127.0.0.1:9/", "http://nowhere.invalid/"], { mayVisit: () => true });
    expect(gone["http://127.0.0.1:9/"]).toMatchObject({ kind: "dead", offline: true });
    expect(gone["http://nowhere.invalid/"]).toMatchObject({ kind: "dead", offline: true });
  });
});

describe("an address that leads on", () => {
  const routes: Record<string, [number, string]> = {
    "/for-good": [301, "/new#part"],
    "/for-good-twice": [308, "/for-good"],
    "/for-now": [302, "/new"],
    "/for-good-then-now": [301, "/for-now"],
    "/to-the-front": [302, "/"],
    "/to-a-gap": [301, "/gone"],
    "/circle": [302, "/circle-2"],
    "/circle-2": [302, "/circle"],
    "/self": [301, "/self"],
    "/out": [302, "http://169.254.169.254/latest/"],
    "/nowhere": [302, "http://[broken"],
  };
  beforeEach(() => {
    answer = ({ url = "" }, response) => {
      const [status, location] = routes[url] ?? [];
      const endless = /^\/endless-(\d+)$/.exec(url)?.[1];
      if (status) response.writeHead(status, { location }).end();
      else if (endless) response.writeHead(302, { location: `/endless-${Number(endless) + 1}` }).end();
      else if (url === "/cookie") response.writeHead(302, { location: "/cookie", "set-cookie": "a=b" }).end();
      else response.writeHead(url === "/gone" ? 404 : 200).end();
    };
  });

  it.each<[string, Reached | { kind: "moved"; path: string }]>([
    ["/for-good", { kind: "moved", path: "/new" }],
    ["/for-good-twice", { kind: "moved", path: "/new" }],
    ["/for-now", { kind: "fine" }],
    ["/for-good-then-now", { kind: "fine" }],
    ["/to-a-gap", { kind: "dead", why: "answers 404 (no such page)" }],
    ["/circle", { kind: "dead", why: "leads in a circle" }],
    ["/self", { kind: "dead", why: "leads in a circle" }],
    ["/cookie", { kind: "unsure", why: "leads in a circle to programs without cookies" }],
    ["/endless-1", { kind: "dead", why: "leads on more than 10 times" }],
    ["/out", { kind: "unsure", why: "leads to http://169.254.169.254/latest/, where this check does not go" }],
    ["/nowhere", { kind: "dead", why: 'leads to "http://[broken", which is no address' }],
  ])("%s", async (path, expected) => {
    const { [path]: reached } = await visited([path]);
    expect(reached).toEqual("path" in expected ? { kind: "moved", to: host + expected.path } : expected);
  });

  it("from a page to the front page is for a person to look at", async () => {
    expect(await visited(["/to-the-front"])).toEqual({
      "/to-the-front": {
        kind: "unsure",
        why: `leads to the front page of ${new URL(host).host}, so the page itself may be gone`,
      },
    });
  });
});

describe("a host", () => {
  it("that asks to wait is left alone for so long, with all its pages", async () => {
    answer = ({ url }, response, nth) => {
      if (url === "/busy" && nth === 1) response.writeHead(429, { "retry-after": "1" }).end();
      else response.end();
    };
    expect(await visited(["/busy", "/other"])).toEqual({ "/busy": { kind: "fine" }, "/other": { kind: "fine" } });
    const [first, second] = asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(methods("/busy")).toEqual(["HEAD", "HEAD"]);
  });

  it.each(["3600", new Date(Date.now() + 3_600_000).toUTCString()])(
    "that asks to wait too long (%s) is not asked again, and not called dead",
    async (wait) => {
      plainly(429, { "retry-after": wait });
      expect(await visited(["/a"])).toEqual({ "/a": { kind: "unsure", why: "answers 429 (too many questions)" } });
      expect(methods("/a")).toEqual(["HEAD"]);
    },
  );

  it("is asked one question at a time, with a pause between", async () => {
    let [now, most] = [0, 0];
    answer = (_, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end();
      }, 20);
    };
    await visited(["/a", "/b", "/c", "/d"], { delay: 150 });
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
    expect(most).toBe(1);
  });

  it("that is slow does not hold up the others", async () => {
    const other = createServer((_, response) => response.end());
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const address = other.address();
    const quick = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}/`;
    answer = () => {};
    const order: string[] = [];
    await visitAll([`${host}/slow`, quick], { ...manners, timeout: 1000, retries: 0 }, (url) => order.push(url));
    other.close();
    expect(order).toEqual([quick, `${host}/slow`]);
  });
});

describe("the links of the content", () => {
  const links = contentFiles(smallContent).files.map(split).flatMap(externalLinks);
  const at = (file: string) => links.filter((link) => link.file === `content/${file}`);

  it("are found in fields and in the text, each at its place, without the site's own address", () => {
    expect(at("pages/about.en.md")).toEqual([
      {
        url: "https://source.example/a?b=1&c=2",
        file: "content/pages/about.en.md",
        line: 5,
        column: 94,
        isSource: false,
      },
    ]);
    expect(at("practices/old-way.md")).toEqual([
      {
        url: "https://grannar.example/old",
        file: "content/practices/old-way.md",
        line: 19,
        column: 37,
        isSource: true,
      },
    ]);
    expect(at("site.yaml").map(({ url }) => url)).not.toContain("https://site.example/base/");
    expect(at("site.yaml").length).toBeGreaterThan(2);
  });
});

describe("npm run links", () => {
  const root = join(import.meta.dirname, "..");
  const folder = mkdtempSync(join(tmpdir(), "kuusi-links-"));
  const page = join(folder, "content", "pages", "a.en.md");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Every name leads to this machine, where the test's server answers. */
  const lookup = "import dns from 'node:dns';const own=dns.lookup;dns.lookup=(name,...rest)=>own('127.0.0.1',...rest);";

  function links(text: string, ...args: string[]) {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, `---\ntitle: A\nsummary: B\n---\n${text}\n`);
    const own = ["--import", `data:text/javascript,${encodeURIComponent(lookup)}`, join(root, "src", "start.mjs")];
    const child = spawn(process.execPath, [...own, "links", "--delay", "0", ...args], { cwd: folder });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    return new Promise<{ status: number | null; output: string }>((done) =>
      child.once("close", (status) => done({ status, output })),
    );
  }

  it("ends with 1 where a link is dead, says where it stands, and writes nothing", async () => {
    answer = ({ url }, response) => response.writeHead(url === "/gone" ? 404 : 200).end();
    const { port } = new URL(host);
    const text = `[Here](http://a.example:${port}/here), <http://b.example:${port}/gone>.`;
    const { status, output } = await links(text, "--site", "https://kuusi.example/");
    expect(status).toBe(1);
    expect(output).toMatch(/^content\/pages\/a\.en\.md:5:\d+ dead\n {2}http:\/\/b\.example:\d+\/gone answers 404/);
    expect(output).toContain("2 links to 2 pages: 1 dead, 0 moved, 0 to look at yourself. Nothing was written.");
    expect(asked[0]?.agent).toBe("Kuusi link check (+https://kuusi.example/)");
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      "content",
      "content/pages",
      "content/pages/a.en.md",
    ]);
  });

  it("ends with 0 where none is", async () => {
    plainly(200);
    expect(await links(`[Here](http://a.example:${new URL(host).port}/here)`, "--quiet")).toEqual({
      status: 0,
      output: "",
    });
  });

  it("ends with 3 where this machine reaches nobody", async () => {
    const { status, output } = await links("[Here](http://a.example:9/here)", "--retries", "0");
    expect(status).toBe(3);
    expect(output).toBe("No page could be reached at all: is this machine online? Nothing is known of the links.\n");
  });

  it("ends with 2 where there is no content", async () => {
    expect((await links("", "--content", "contents")).status).toBe(2);
  });
});

describe("the report", () => {
  const link = (line: number, reached: Reached, more: Partial<VisitedLink> = {}): VisitedLink => ({
    url: `https://a.example/${line}`,
    file: "content/practices/a.md",
    line,
    column: 3,
    isSource: true,
    reached,
    ...more,
  });
  const dead = { kind: "dead", why: "answers 404 (no such page)" } as const;
  const links = [
    link(1, { kind: "fine" }),
    link(2, { kind: "unsure", why: "answers 403 (refuses programs, or everybody)" }),
    link(3, { kind: "moved", to: "https://b.example/" }),
    link(4, dead, { archived: "https://archive.example/4" }),
    link(5, dead),
    link(6, dead, { isSource: false }),
  ];

  it("names the dead first, each with its file, its line and what to do", () => {
    expect(linksAsText(links)).toBe(`content/practices/a.md:5:3 dead
  https://a.example/5 answers 404 (no such page).
  → Find its new address. If it has none, keep it and add a copy beside it (\`archivedUrl: …\`); look at https://web.archive.org/web/*/https://a.example/5

content/practices/a.md:6:3 dead
  https://a.example/6 answers 404 (no such page).
  → Find its new address, or take the link out.

content/practices/a.md:3:3 moved
  https://a.example/3 has moved for good, to https://b.example/.
  → If it is the same page, write its new address.

content/practices/a.md:2:3 unsure
  https://a.example/2 answers 403 (refuses programs, or everybody).
  → Open it in a browser; if it is the page that was meant, leave it.
`);
  });

  it("ends with the numbers", () => {
    expect(linksOutcome(links)).toBe(
      "6 links to 6 pages: 2 dead, 1 moved, 1 to look at yourself. 1 more is dead and leads to an archived copy. Nothing was written.",
    );
  });

  it("is JSON for programs, with every link", () => {
    const { links: shown, summary } = JSON.parse(linksAsJson(links, "Done."));
    expect(shown.map(({ state }: { state: string }) => state)).toEqual([
      "dead",
      "dead",
      "moved",
      "unsure",
      "archived",
      "fine",
    ]);
    expect(summary).toEqual({ dead: 2, moved: 1, unsure: 1, archived: 1, fine: 1, outcome: "Done." });
  });
});
