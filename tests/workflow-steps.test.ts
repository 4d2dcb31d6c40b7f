import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { keepIssue } from "../tools/issues.ts";
import { smallContent } from "./built-site.ts";
import { commit, git } from "./repository.ts";

const root = join(import.meta.dirname, "..");
const workshop = mkdtempSync(join(tmpdir(), "kuusi-steps-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** A repository of the program with the small site, as it lies on the forge. */
const origin = join(workshop, "origin");
beforeAll(() => {
  for (const name of ["package.json", "tsconfig.json", ".npmrc", ".gitignore", "src", "templates", "tools"])
    cpSync(join(root, name), join(origin, name), { recursive: true });
  cpSync(smallContent, join(origin, "content"), { recursive: true });
  git(origin, ["init", "--quiet", "--initial-branch", "main"]);
  commit(origin, "Begin");
  commit(origin, "Go on");
}, 60_000);

const page = (folder: string, name: string) => join(folder, "content", name);

function edit(folder: string, name: string, from: string, to: string): void {
  const text = readFileSync(page(folder, name), "utf8");
  expect(text).toContain(from);
  writeFileSync(page(folder, name), text.replace(from, to));
}

/** A clone of the origin as a runner makes it, with what `npm ci` installs. */
function checkout(ref: string, depth: number): string {
  const folder = mkdtempSync(join(workshop, "runner-"));
  git(folder, ["init", "--quiet", "--initial-branch", "main"]);
  const deep = depth === 0 ? [] : ["--depth", String(depth)];
  git(folder, ["fetch", "--quiet", "--no-tags", ...deep, `file://${origin}`, ref]);
  git(folder, ["checkout", "--quiet", "--detach", "FETCH_HEAD"]);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** The change of a branch as GitHub would merge it. */
function proposed(change: () => void): string {
  git(origin, ["checkout", "--quiet", "-b", "change"]);
  change();
  commit(origin, "Change");
  git(origin, ["checkout", "--quiet", "--detach", "main"]);
  git(origin, ["merge", "--quiet", "--no-ff", "--message", "Merge", "change"]);
  const merge = git(origin, ["rev-parse", "HEAD"]);
  git(origin, ["update-ref", "refs/pull/1/merge", merge]);
  git(origin, ["checkout", "--quiet", "main"]);
  git(origin, ["branch", "--quiet", "-D", "change"]);
  return "refs/pull/1/merge";
}

const step = z.object({
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step) })) });

/** The one command of a job that is no installation, the names of what it is given, and how deep its clone is. */
function job(file: string, name: string): { run: string; given: string[]; depth: number } {
  const { jobs } = workflow.parse(parse(readFileSync(join(root, ".github", "workflows", file), "utf8")));
  const steps = jobs[name]?.steps ?? [];
  const [command, ...others] = steps.filter(({ run }) => run !== undefined && !run.startsWith("npm ci"));
  expect(others).toEqual([]);
  return {
    run: command?.run ?? "",
    given: Object.keys(command?.env ?? {}),
    depth: Number(steps[0]?.with?.["fetch-depth"] ?? 1),
  };
}

type Ran = { status: number | null; log: string; summary: string; output: string };

/** Runs a command in a folder as a step of GitHub Actions. */
async function ran(folder: string, run: string, env: Record<string, string> = {}): Promise<Ran> {
  const files = { summary: join(folder, "..", "summary.md"), output: join(folder, "..", "output.txt") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
    cwd: folder,
    env: {
      ...process.env,
      CI: "true",
      NO_COLOR: "1",
      SOURCE_DATE_EPOCH: String(Date.parse("2026-11-24") / 1000),
      GITHUB_ACTIONS: "true",
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_OUTPUT: files.output,
      ...env,
    },
  });
  let log = "";
  child.stdout.on("data", (data) => (log += data));
  child.stderr.on("data", (data) => (log += data));
  const status = await new Promise<number | null>((done) => child.once("close", done));
  return { status, log, summary: readFileSync(files.summary, "utf8"), output: readFileSync(files.output, "utf8") };
}

/** The outputs of a step, as the runner reads them. */
function outputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = "", , value = ""]) => [name, value]),
  );
}

describe("check.yml", () => {
  const { run, depth } = job("check.yml", "content");
  const annotations = (log: string) => log.split("\n").filter((line) => line.startsWith("::"));

  it("lets a change pass, and sums it up", async () => {
    const merge = proposed(() => edit(origin, "practices/samtal.md", "level: national", "level: regional"));
    const { status, log, summary } = await ran(checkout(merge, depth), run);
    expect(log).toContain("0 errors, ");
    expect(status).toBe(0);
    expect(summary).toMatch(
      /^\*\*0 errors, \d+ warnings\. 3 practices and 2 projects \(1 draft left out\) can be published/,
    );
    expect(summary).toContain("## Changes since `HEAD~1`\n\n1 practice: 1 changed.");
    expect(summary).toContain("- `level`: national → **regional**");
    expect(summary).toContain("### Due for review");
  });

  it("names the problems of changed files first, and sums up all of them beside what changes", async () => {
    const merge = proposed(() => {
      edit(origin, "practices/samtal.md", "topics: [language]", "topics: [langage]");
      edit(origin, "practices/language-cafe.md", "high-impact: {verdict: not-met", "high-impact: {verdict: met");
      edit(origin, "vocabulary.yaml", "  women:", "  womens:");
    });
    const { status, log, summary } = await ran(checkout(merge, depth), run);
    expect(status).toBe(1);
    const places = annotations(log).map((line) => /file=(?:content\/)?([^,]+)/.exec(line)?.[1]);
    const changed = ["practices/language-cafe.md", "practices/samtal.md", "vocabulary.yaml"];
    const first = places.findIndex((place) => !changed.includes(place ?? ""));
    expect(first).toBeGreaterThan(2);
    expect(places.slice(first).filter((place) => changed.includes(place ?? ""))).toEqual([]);
    const [before = "", after = ""] = summary.split("## Changes since `HEAD~1`");
    expect(before).toMatch(/## In the files of this change: \d+\n\n```text\ncontent\//);
    expect(before).toContain('"langage" is not in the list "topics" of the vocabulary.');
    expect(before).toContain("→ Did you mean");
    expect(after).toContain("| `high-impact` | not-met · 3 independent | **met · 3 independent** |");
    expect(after).toMatch(/## In other files: \d+\n\n```text\ncontent\//);
    expect(summary.match(/^content\/\S+:\d+:\d+ (error|warning) /gm)).toHaveLength(places.length);
  });

  it("says what was published and would be lost", async () => {
    const merge = proposed(() => rmSync(page(origin, "projects/talk.md")));
    const { status, log, summary } = await ran(checkout(merge, depth), run);
    expect(status).toBe(1);
    expect(annotations(log)[0]).toContain("file=content/projects/talk.md,line=1,");
    expect(annotations(log)[0]).toContain('"talk" was published at HEAD~1, and its file is gone.');
    expect(summary).toContain("### Removed\n\n#### ");
  });
});

describe("publish.yml", () => {
  const { run, depth } = job("publish.yml", "build");

  it("builds the site with its history, and sums up what there is to say", async () => {
    const folder = checkout("main", depth);
    const { status, log, summary } = await ran(folder, run);
    expect(log).toContain("are published in dist/");
    expect(status).toBe(0);
    expect(summary).toMatch(/^\*\*0 errors, \d+ warnings\. .* are published in dist\//);
    expect(summary).toContain("## What the check found: ");
    expect(existsSync(join(folder, "dist", "index.html"))).toBe(true);
    const info = JSON.parse(readFileSync(join(folder, "dist", "build-info.json"), "utf8"));
    expect(info).toEqual({ date: "2026-11-24", commit: git(origin, ["rev-parse", "main"]) });
  });

  it("leaves no site to deploy while there is an error", async () => {
    const folder = checkout("main", depth);
    edit(folder, "practices/samtal.md", "topics: [language]", "topics: [langage]");
    const { status } = await ran(folder, run);
    expect(status).toBe(1);
    expect(existsSync(join(folder, "dist"))).toBe(false);
  });
});

type Call = { method: string; url: string; token: string | undefined; body: Record<string, unknown> };

describe("links.yml", () => {
  let server: Server;
  let base = "";
  let issue: Record<string, unknown> | undefined;
  let calls: Call[] = [];

  /** The web and GitHub's interface in one: pages that open, those that are gone, and one issue. */
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const { method = "", url = "", headers } = request;
      if (url.startsWith("/gone/repos/")) return response.writeHead(403).end("You may not.");
      if (!url.startsWith("/repos/")) return response.writeHead(url === "/gone" ? 404 : 200).end();
      let text = "";
      for await (const part of request) text += part;
      const body = text === "" ? {} : JSON.parse(text);
      calls.push({ method, url, token: headers.authorization, body });
      const stranger = { number: 3, title: "Another matter" };
      if (method === "POST") issue = { number: 7, state: "open", ...body };
      if (method === "PATCH") issue = { ...issue, ...body };
      const open = issue?.["state"] === "open" ? [stranger, issue] : [stranger];
      return response.writeHead(200).end(JSON.stringify(method === "GET" ? open : issue));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    base = `127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
    folder = checkout("main", visit.depth);
    rmSync(join(folder, "content"), { recursive: true });
    mkdirSync(page(folder, "pages"), { recursive: true });
    const text = `[Here](http://a.example:${port()}/here), [there](http://b.example:${port()}/gone).`;
    writeFileSync(page(folder, "pages/about.en.md"), `---\ntitle: A\nsummary: B\n---\n${text}\n`);
  }, 60_000);
  afterAll(() => new Promise((done) => server.close(done)));

  const visit = job("links.yml", "visit");
  const report = job("links.yml", "report");

  /** Every name leads to this machine, where the test's server answers. */
  const lookup = "import dns from 'node:dns';const own=dns.lookup;dns.lookup=(name,...rest)=>own('127.0.0.1',...rest);";
  const here = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(lookup)}` };

  let folder = "";
  const port = () => base.split(":")[1];

  /** Both jobs, one after the other. */
  async function week(): Promise<{ status: number | null; log: string; summary: string }> {
    const { status, output, summary } = await ran(folder, visit.run, here);
    const { dead = "", report: text = "" } = outputs(output);
    calls = [];
    const values: Record<string, string> = { GITHUB_TOKEN: "of-this-run", LINKS_DEAD: dead, LINKS_REPORT: text };
    expect(report.given).toEqual(Object.keys(values));
    const done = await ran(folder, report.run, {
      ...values,
      GITHUB_API_URL: `http://${base}`,
      GITHUB_REPOSITORY: "given/practices",
    });
    expect(done.status).toBe(0);
    return { status, log: done.log, summary };
  }

  it("opens one issue, keeps it, and closes it", async () => {
    const first = await week();
    expect(first.status).toBe(1);
    expect(first.log).toContain("1 dead links; an issue is open.");
    expect(first.summary).toContain("2 links to 2 pages: 1 dead, 0 moved");
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /repos/given/practices/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100",
      "POST /repos/given/practices/issues",
    ]);
    expect(calls.map(({ token }) => token)).toEqual(["Bearer of-this-run", "Bearer of-this-run"]);
    expect(issue?.["body"]).toContain(`\`\`\`text\ncontent/pages/about.en.md:5:`);
    expect(issue?.["body"]).toContain(`http://b.example:${port()}/gone answers 404 (no such page).`);

    const issues = { api: `http://${base}`, repository: "given/practices", token: "of-this-run" };
    expect(await keepIssue(issues, { dead: 2, report: "Two." })).toBe("2 dead links; issue #7 says which.");
    expect(issue).toMatchObject({
      state: "open",
      title: "Links that are dead",
      body: expect.stringMatching(/\n\nTwo\.$/),
    });
    expect(await keepIssue(issues, { dead: 0, report: "None." })).toBe("No link is dead; issue #7 is closed.");
    expect(issue).toMatchObject({ state: "closed", body: "None." });
    expect(await keepIssue(issues, { dead: 0, report: "None." })).toBe("No link is dead, and no issue is open.");
    await expect(keepIssue({ ...issues, api: `http://${base}/gone` }, { dead: 1, report: "" })).rejects.toThrow(
      /^GitHub answered 403 to GET http:/,
    );
  });

  it("says nothing of links where nobody could be reached, so that no issue is closed for it", async () => {
    const text = "[Here](http://a.example:9/here)";
    writeFileSync(page(folder, "pages/about.en.md"), `---\ntitle: A\nsummary: B\n---\n${text}\n`);
    const { status, output } = await ran(folder, `${visit.run} --retries 0`, here);
    expect(status).toBe(3);
    expect(outputs(output)).toEqual({});
  });
});
