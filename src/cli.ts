import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { complain, type Exit, wrongUsage } from "./commands/terminal.ts";
import { withAnswers, withCommit, withDev, withFlags, withManners, withPort, withRenewal } from "./flags.ts";

/** The commands, each loaded when it is called: a check needs no bundler, a preview no Markdown. */
function commands(done: (exit: Exit) => void): Command {
  const program = new Command("kuusi").description("Markdown practice files in, a checked website out.").exitOverride();
  const guarded =
    <F extends { content: string }>(command: (flags: F) => Promise<Exit>) =>
    async (flags: F) =>
      done(noContent(flags) ?? (await command(flags)));
  withFlags(program.command("build").description("check the content and publish the site")).action(
    guarded(async (flags) => (await import("./commands/build.ts")).buildCommand(flags)),
  );
  withFlags(program.command("check").description("report every problem, write nothing")).action(
    guarded(async (flags) => (await import("./commands/check.ts")).checkCommand(flags)),
  );
  withCommit(
    program.command("digest").description("tell what has changed since an earlier commit, in Markdown"),
  ).action(guarded(async (flags) => (await import("./commands/digest.ts")).digestCommand(flags)));
  withManners(program.command("links").description("visit the pages that the content links to, write nothing")).action(
    guarded(async (flags) => (await import("./commands/links.ts")).linksCommand(flags)),
  );
  withDev(program.command("dev").description("show the content while it is written, with drafts and problems")).action(
    guarded(async (flags) => (await import("./commands/dev.ts")).devCommand(flags)),
  );
  withPort(program.command("preview").description("serve the published site on this machine")).action(async (flags) =>
    done(await (await import("./commands/preview.ts")).previewCommand(flags)),
  );
  withAnswers(
    program.command("new").description("start a practice or a project: a draft to fill in").argument("[kind]"),
  ).action(async (kind, flags) =>
    done(noContent(flags) ?? (await (await import("./commands/new.ts")).newCommand(kind, flags))),
  );
  withRenewal(
    program
      .command("translate")
      .description("start a translation of a record, or bring it up to the record")
      .argument("[id]")
      .argument("[language]"),
  ).action(async (id, language, flags) =>
    done(noContent(flags) ?? (await import("./commands/translate.ts")).translateCommand(id, language, flags)),
  );
  return program;
}

function noContent({ content }: { content: string }): Exit | undefined {
  const isFolder = existsSync(content) && statSync(content).isDirectory();
  return isFolder ? undefined : wrongUsage(`There is no content folder ${resolve(content)}. Name it with --content.`);
}

async function main(argv: readonly string[]): Promise<Exit> {
  let exit: Exit = 0;
  const program = commands((code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    complain(`${error instanceof Error ? error.message : String(error)}`);
    return 3;
  }
  return exit;
}

process.exitCode = await main(process.argv.slice(2));
