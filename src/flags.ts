import { type Command, InvalidArgumentError, Option } from "commander";
import { parseDate } from "./core/dates.ts";
import { parseUrl } from "./core/urls.ts";
import { type Format, formats } from "./report.ts";

/** The flags of `build` and `check`. */
export type Flags = {
  content: string;
  out: string;
  site?: string;
  now: string;
  strict: boolean;
  format: Format;
  quiet: boolean;
  verbose: boolean;
  cache: boolean;
  timeout: number;
};

/** The flags of `preview`. */
export type PreviewFlags = Pick<Flags, "content" | "out" | "site"> & { port: number };

export function withFlags(command: Command): Command {
  return withFolders(command)
    .option("--now <date>", "the day of the build; default today, or SOURCE_DATE_EPOCH", day, today())
    .option("--strict", "let warnings fail, too", false)
    .addOption(new Option("--format <format>", "how problems are printed").choices(formats).default("text"))
    .option("--quiet", "print problems only", false)
    .option("--verbose", "print the time of each stage", false)
    .option("--no-cache", "compile every file, also those that have not changed")
    .option("--timeout <seconds>", "end a build that takes longer", number, 60);
}

export function withPort(command: Command): Command {
  return withFolders(command).option("--port <number>", "the port; 0 for any that is free", number, 4000);
}

function withFolders(command: Command): Command {
  return command
    .option("--content <folder>", "the content folder", "content")
    .option("--out <folder>", "the folder to publish to", "dist")
    .option("--site <url>", "the public address, in place of the one in site.yaml", address);
}

function day(text: string): string {
  if (parseDate(text) !== text) throw new InvalidArgumentError("Write a day as 2026-11-24.");
  return text;
}

function address(text: string): string {
  const parsed = parseUrl(text);
  if (!("href" in parsed))
    throw new InvalidArgumentError("Write a full address, as in https://example.org/practices/.");
  return parsed.href.replace(/\/*$/, "/");
}

function number(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}

/** Today, or the day that SOURCE_DATE_EPOCH (seconds since 1970) names, in UTC. */
function today(): string {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const date = epoch === undefined || !/^\d{1,11}$/.test(epoch) ? new Date() : new Date(Number(epoch) * 1000);
  return date.toISOString().slice(0, 10);
}
