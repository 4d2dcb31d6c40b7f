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
  since?: string;
  history: boolean;
  strict: boolean;
  format: Format;
  quiet: boolean;
  verbose: boolean;
  cache: boolean;
  /** How many threads work; undefined for as many as are worth it. */
  threads?: number;
  /** In seconds. */
  timeout: number;
};

/** The flags of `preview`. */
export type PreviewFlags = Pick<Flags, "content" | "out" | "site"> & { port: number };

/** The flags of `digest`. */
export type DigestFlags = Pick<Flags, "content" | "now"> & { since: string };

/** The flags of `links`; times in seconds. */
export type LinksFlags = Pick<Flags, "content" | "site" | "quiet"> & {
  format: (typeof linkFormats)[number];
  timeout: number;
  delay: number;
  patience: number;
  retries: number;
  concurrency: number;
};

const linkFormats = ["text", "json", "github"] as const;

export function withManners(command: Command): Command {
  return command
    .option("--content <folder>", "the content folder", "content")
    .option("--site <url>", "the public address, in place of the one in site.yaml", address)
    .addOption(new Option("--format <format>", "how the report is printed").choices(linkFormats).default("text"))
    .option("--quiet", "print links that need a look only", false)
    .option("--timeout <seconds>", "how long a page may take to answer", number, 20)
    .option("--delay <seconds>", "from one question to a host to the next", number, 1)
    .option("--patience <seconds>", "the longest time that a host may ask to wait", number, 60)
    .option("--retries <number>", "how often a question that failed is asked again", number, 2)
    .option("--concurrency <number>", "how many hosts are visited at once", number, 8);
}
/** The flags of `dev`. */
export type DevFlags = Pick<Flags, "content" | "site"> & { now?: string; port: number };

/** The flags of a command that compares the content with an earlier commit. */
export function withCommit(command: Command): Command {
  return withDay(command.option("--content <folder>", "the content folder", "content")).requiredOption(
    "--since <commit>",
    "the commit to compare with, as in --since origin/main",
  );
}

export function withFlags(command: Command): Command {
  return withDay(withFolders(command))
    .option("--since <commit>", "what was published at that commit must not be lost, as in --since origin/main")
    .option("--history", "show when each record was changed, and what for, as git knows it", false)
    .option("--strict", "let warnings fail, too", false)
    .addOption(new Option("--format <format>", "how problems are printed").choices(formats).default("text"))
    .option("--quiet", "print problems only", false)
    .option("--verbose", "print the time of each stage", false)
    .option("--no-cache", "make everything anew, also what has not changed")
    .option("--threads <number>", "how many threads work; default as many as are worth it", threads)
    .option("--timeout <seconds>", "end a build that takes longer", number, 60);
}

export function withPort(command: Command): Command {
  return withFolders(command).option("--port <number>", "the port; 0 for any that is free", number, 4000);
}

/** The flags of `new`: one for each question. */
export function withAnswers(command: Command): Command {
  const one = (text: string) => [text.trim()];
  const several = (text: string) => text.split(",").map((part) => part.trim());
  return withContent(command)
    .option("--title <title>", "the name", one)
    .option(
      "--id <id>",
      "the last part of the address, which is the file name without .md; else made of the title",
      one,
    )
    .option("--language <code>", "the language that you write in, as in en", one)
    .option("--topics <keys>", "one to three topics of the vocabulary, with commas between them", several)
    .option("--target-groups <keys>", "who benefits, with commas between them", several)
    .option("--country <code>", "the country, as in FI", one);
}

export function withRenewal(command: Command): Command {
  return withContent(command).option("--renew", "mark it as a translation of the record of today", false);
}

/** The content folder and the day. */
function withContent(command: Command): Command {
  return withDay(command.option("--content <folder>", "the content folder", "content"));
}

export function withDev(command: Command): Command {
  return withSource(command)
    .option("--now <date>", "the day of the build; default today, or SOURCE_DATE_EPOCH", day)
    .option("--port <number>", "the port; 0 for any that is free", number, 4000);
}

function withDay(command: Command): Command {
  return command.option("--now <date>", "the day of the build; default today, or SOURCE_DATE_EPOCH", day, today());
}

function withFolders(command: Command): Command {
  return withSource(command).option("--out <folder>", "the folder to publish to", "dist");
}

function withSource(command: Command): Command {
  return command
    .option("--content <folder>", "the content folder", "content")
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

function threads(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("Write a whole number from 1 to 99.");
  return Number(text);
}

/** Today, or the day that SOURCE_DATE_EPOCH (seconds since 1970) names, in UTC. */
export function today(): string {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const date = epoch === undefined || !/^\d{1,11}$/.test(epoch) ? new Date() : new Date(Number(epoch) * 1000);
  return date.toISOString().slice(0, 10);
}
