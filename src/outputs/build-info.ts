import type { Output } from "../core/output.ts";

/** What a site was built from, for those who keep it: no page names the commit, so that one that did not change stays as it is. */
export type BuildInfo = { date: string; commit?: string; uncommitted?: boolean };

export function buildInfo(info: BuildInfo): Output {
  return { path: "build-info.json", body: `${JSON.stringify(info, undefined, 2)}\n` };
}
