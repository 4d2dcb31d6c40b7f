import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { fullTree, Glyph, only, sentence, tree } from "../templates/glyph.tsx";
import { en } from "../templates/messages/en.ts";

describe("the spruce", () => {
  test("shows its four states by shape", () => {
    expect(tree(["met"])).toEqual({ fill: "M17 1h10v5h-10z", stroke: "" });
    expect(tree(["partly"])).toEqual({ fill: "M17 1h5v5h-5z", stroke: "M17.5 1.5h9v4h-9z" });
    expect(tree(["not-met"])).toEqual({ fill: "", stroke: "M17.5 1.5h9v4h-9z" });
    expect(tree(["not-assessed"])).toEqual({ fill: "", stroke: "M17 3.5h10" });
  });

  test("has six tiers, each wider and 7 lower than the one above", () => {
    expect(tree(fullTree).fill.split("z").slice(0, 6)).toEqual([
      "M17 1h10v5h-10",
      "M14 8h16v5h-16",
      "M11 15h22v5h-22",
      "M8 22h28v5h-28",
      "M5 29h34v5h-34",
      "M2 36h40v5h-40",
    ]);
  });

  test("is two paths and a trunk, for the eye only", () => {
    const markup = renderToString(Glyph({ states: only(2), size: 44 }));
    expect(markup.match(/<path /g)).toHaveLength(2);
    expect(markup.match(/<rect /g)).toHaveLength(1);
    expect(markup).toContain('viewBox="0 0 44 48" width="44" height="48" aria-hidden="true"');
  });
});

describe("its sentence", () => {
  test("names the states in one order and leaves out those that do not occur", () => {
    expect(sentence(en, ["not-assessed", "met", "not-met", "met", "partly", "met"])).toBe(
      "3\u00a0met, 1\u00a0partly, 1\u00a0not met, 1\u00a0not assessed",
    );
    expect(sentence(en, fullTree)).toBe("6\u00a0met");
  });
});
