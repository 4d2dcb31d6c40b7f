// Keeps the one issue about dead links, from what `npm run links -- --format github` left: npm run links:issue
import { type Issues, keepIssue } from "./issues.ts";

const needed = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set: the workflow links.yml sets it.`);
  return value;
};

try {
  const issues: Issues = {
    api: needed("GITHUB_API_URL"),
    repository: needed("GITHUB_REPOSITORY"),
    token: needed("GITHUB_TOKEN"),
  };
  const done = await keepIssue(issues, { dead: Number(needed("LINKS_DEAD")), report: needed("LINKS_REPORT") });
  process.stdout.write(`${done}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 3;
}
