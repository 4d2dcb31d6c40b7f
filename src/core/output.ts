/** The bytes of one output; text is written as UTF-8. */
export type Body = string | Uint8Array;

/**
 * One file of the site. `path` is relative to the output folder, with `/` between its parts and no leading `/`.
 * A body may be a function that renders when a consumer asks; with a basis, whoever still has the body knows whether it has changed.
 */
export type Output = { path: string; body: Body | (() => Body); basis?: Basis };

/** Everything that a body is made of, beside the program: the same gives the same bytes. Many outputs have the same string `shared`. */
export type Basis = { shared: string; own: () => string };

export function render(output: Output): Body {
  return typeof output.body === "function" ? output.body() : output.body;
}
