// Starts the program: node src/start.mjs build. Node 20 reads no TypeScript, and loading some 400 modules one by one takes longer than
// checking the collection; so the program is bundled once into one file, which is used as long as nothing that it is made of changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "node_modules", ".cache", "kuusi");

/** Of everything that the bundle is made of, in 16 digits. */
function digest() {
  const hash = createHash("sha256").update(process.version);
  const code = ["src", "templates"].flatMap((from) =>
    readdirSync(join(root, from), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|mjs)$/.test(name))
      .map((name) => join(from, name)),
  );
  for (const name of [...code.sort(), "tsconfig.json", "package-lock.json"])
    if (existsSync(join(root, name))) hash.update(`\n${name}\n`).update(readFileSync(join(root, name)));
  return hash.digest("hex").slice(0, 16);
}

/** Writes the bundle, whole or not at all; false where nothing can be written. */
async function bundled(file) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, "src", "cli.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["esbuild", "tsx"],
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    plugins: [ownAddresses],
  });
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, outputFiles[0].contents);
    renameSync(beside, file);
    discardOld();
  } catch {
    if (existsSync(beside)) rmSync(beside);
  }
  return existsSync(file);
}

/** Modules that read files beside them do so from where they are written. */
const ownAddresses = {
  name: "own-addresses",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](src|templates)[\\/].*\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith("x") ? "tsx" : "ts",
    }));
  },
};

/** Bundles of yesterday; a younger one may just be starting. */
function discardOld() {
  for (const name of readdirSync(folder).filter((name) => name.startsWith("program-"))) {
    const old = join(folder, name);
    if (Date.now() - statSync(old).mtimeMs > 86_400_000) rmSync(old, { force: true });
  }
}

const file = join(folder, `program-${digest()}.mjs`);
if (existsSync(file) || (await bundled(file))) await import(pathToFileURL(file).href);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./cli.ts");
}
