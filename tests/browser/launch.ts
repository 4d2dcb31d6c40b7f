import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";

/** A browser's program, and the environment that it needs when that is not the one of this process. */
type Program = { path: string; env?: Record<string, string | undefined> };

/**
 * Starts the browser that CHROME_PATH names; without it an installed Chrome, Chromium or Edge, else the Chromium that comes as a package
 * (Linux x64). `scratch` is a folder that the package may unpack into.
 * @throws where none starts, with what to do
 */
export async function launch(scratch: string): Promise<BrowserServer> {
  const refusals: string[] = [];
  for await (const { path, env } of programs(scratch)) {
    try {
      return await chromium.launchServer({ executablePath: path, ...(env && { env }) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      refusals.push(`${path}: ${reason.split("\n", 1)[0]}`);
    }
  }
  throw new Error(
    ["No browser could be started.", ...refusals, "Install Chrome, Chromium or Edge, or name one in CHROME_PATH."].join(
      "\n",
    ),
  );
}

async function* programs(scratch: string): AsyncGenerator<Program> {
  const named = process.env["CHROME_PATH"];
  if (named) {
    yield { path: named };
    return;
  }
  for (const path of usualPaths()) if (existsSync(path)) yield { path };
  if (process.platform === "linux" && process.arch === "x64") yield await packaged(scratch);
}

function usualPaths(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case "win32":
      return ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => {
        const folder = process.env[variable];
        if (folder === undefined) return [];
        return [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ];
      });
    default:
      return ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"]
        .map((name) => `/usr/bin/${name}`)
        .concat("/snap/bin/chromium");
  }
}

/**
 * Unpacks the packaged Chromium. It reads where to unpack and for which machine from variables of this process, and writes others; all of
 * these are put back, so that nothing else runs with its libraries. Its fonts are found where they are unpacked only by a configuration
 * of our own: a browser without any font ends at the first letter.
 */
async function packaged(scratch: string): Promise<Program> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: scratch, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    const fonts = join(scratch, "fonts.conf");
    const folders = [join(scratch, "fonts"), "/usr/share/fonts"].map((folder) => `<dir>${folder}</dir>`);
    writeFileSync(fonts, `<fontconfig>${folders.join("")}<cachedir>${scratch}/cache</cachedir></fontconfig>`);
    return { path, env: { ...process.env, FONTCONFIG_FILE: fonts } };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
