import type { ComponentChildren } from "preact";
import { counted } from "../../src/core/numbers.ts";
import { pagePolicy } from "../../src/core/policy.ts";
import type { Problem } from "../../src/core/problem.ts";
import { Lines, ProblemList, type TextOf } from "./problem-list.tsx";

/** What the pages of `dev` itself need of the site; `home` is undefined as long as there is no site. */
export type Frame = { style: string; icon: string; home: string | undefined; textOf: TextOf };

/** What stands in place of a page whose file has errors. */
export function BrokenPage({ frame, file, problems }: { frame: Frame; file: string; problems: readonly Problem[] }) {
  return (
    <DevPage frame={frame} title={`${file} has ${counted(problems.length, "problem", "problems")}`}>
      <p>
        Correct the file and save it: its page then comes back by itself. Until then other pages show what the file said
        when it was last right, or leave it out.
      </p>
      <ProblemList problems={problems} textOf={frame.textOf} />
    </DevPage>
  );
}

/** What stands in place of every page until the settings can be read. */
export function NoSitePage({ frame, problems }: { frame: Frame; problems: readonly Problem[] }) {
  return (
    <DevPage frame={frame} title="There is no site to show yet">
      <p>Correct the settings and save them: the site then comes by itself.</p>
      <ProblemList problems={errorsFirst(problems)} textOf={frame.textOf} />
    </DevPage>
  );
}

/** Everything that is wrong with the collection, errors first. */
export function ProblemsPage({ frame, problems }: { frame: Frame; problems: readonly Problem[] }) {
  return (
    <DevPage frame={frame} title={problemCount(problems)}>
      {problems.length > 0 && <p>Errors stop publishing, warnings do not.</p>}
      <ProblemList problems={errorsFirst(problems)} textOf={frame.textOf} />
    </DevPage>
  );
}

function errorsFirst(problems: readonly Problem[]): Problem[] {
  const of = (wanted: Problem["severity"]) => problems.filter(({ severity }) => severity === wanted);
  return [...of("error"), ...of("warning")];
}

/** What stands in place of a page that the program cannot make. */
export function FailedPage({ frame, reason }: { frame: Frame; reason: string }) {
  return (
    <DevPage frame={frame} title="This page could not be made">
      <p>This is a mistake of the program, not of the content. Report it with this line:</p>
      <Lines text={reason} />
    </DevPage>
  );
}

/** What a page says of its own file, before its content: the problems of a text in it, or what a draft lacks. */
export function Before(props: { title: string; problems: readonly Problem[]; textOf: TextOf; isOpen: boolean }) {
  const { title, problems, textOf, isOpen } = props;
  return (
    <details class="dev-before" lang="en" open={isOpen}>
      <summary>{title}</summary>
      <ProblemList problems={problems} textOf={textOf} />
    </details>
  );
}

/** The line at the foot of every page; `missing` says that the content cannot be read now. */
export function Note(props: { problems: readonly Problem[]; address: string; missing: string | undefined }) {
  const { problems, address, missing } = props;
  const hasErrors = problems.some(({ severity }) => severity === "error");
  return (
    <aside class={hasErrors || missing ? "dev-note error" : "dev-note"} lang="en" aria-label="Preview">
      Preview: {missing ?? (problems.length > 0 ? <a href={address}>{problemCount(problems)}</a> : "no problems")}
    </aside>
  );
}

/** "2 errors, 14 warnings" */
export function problemCount(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return `${counted(errors, "error", "errors")}, ${counted(problems.length - errors, "warning", "warnings")}`;
}

function DevPage({ frame, title, children }: { frame: Frame; title: string; children: ComponentChildren }) {
  return (
    <html lang="en">
      <head>
        <meta http-equiv="Content-Security-Policy" content={pagePolicy} />
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Kuusi`}</title>
        <link rel="icon" href={frame.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={frame.style} />
      </head>
      <body>
        <main id="main">
          <div class="wrap dev-page">
            <h1>{title}</h1>
            {children}
            {frame.home && (
              <p class="onward">
                <a href={frame.home}>To the site</a>
              </p>
            )}
          </div>
        </main>
      </body>
    </html>
  );
}
