import { codeFrame } from "../../src/core/frame.ts";
import type { Problem } from "../../src/core/problem.ts";

/** The text of a file by its path; undefined where there is none. */
export type TextOf = (file: string) => string | undefined;

/** Problems as `check` prints them: the place, what is wrong, the line, the cure. */
export function ProblemList({ problems, textOf }: { problems: readonly Problem[]; textOf: TextOf }) {
  return (
    <ol class="dev-problems">
      {problems.map((problem) => {
        const { file, line, column, severity, code, message, hint } = problem;
        const text = textOf(file);
        return (
          <li class={severity} key={`${file}:${line}:${column} ${code} ${message}`}>
            <p class="dev-place">
              <code>{`${file}:${line}:${column}`}</code> <strong>{severity}</strong> {code}
            </p>
            <p>{message}</p>
            {text && <Lines text={codeFrame(text, problem)} />}
            {hint && <p>→ {hint}</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** Lines as they are written; where they are long they scroll, so they are a stop for the keyboard. */
export function Lines({ text }: { text: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached without a mouse
  return <pre tabIndex={0}>{text}</pre>;
}
