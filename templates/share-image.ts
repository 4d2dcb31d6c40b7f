import type { Verdict } from "../src/core/schema/terms.ts";
import { fullTree, tree } from "./glyph.tsx";

export const size = { width: 1200, height: 630 };

/** Paper, birch, spruce and ink, as the page has them. */
export const palette = ["#fcfbf7", "#f2f0e8", "#155443", "#16211d"] as const;
const [paper, birch, spruce, ink] = [0, 1, 2, 3] as const;

type Rectangle = { x: number; y: number; width: number; height: number; colour: number };

/** A stand of spruces: one in full, those beside it with the other states that a tier can have. `x` is the middle of a trunk. */
const spruces: { x: number; scale: number; states: readonly Verdict[] }[] = [
  { x: 96, scale: 3, states: ["met", "partly", "met", "not-assessed", "met", "not-assessed"] },
  { x: 288, scale: 4, states: ["met", "met", "partly", "met", "not-met", "partly"] },
  { x: 600, scale: 8, states: fullTree },
  { x: 912, scale: 4, states: ["met", "met", "met", "partly", "met", "not-assessed"] },
  { x: 1104, scale: 3, states: ["met", "not-met", "met", "partly", "met", "partly"] },
];
const horizon = 508;

/** The picture that goes with a shared link, without words, so that it is the same in all languages: its pixels as numbers of the palette. */
export function shareImage(): Uint8Array {
  const pixels = new Uint8Array(size.width * size.height).fill(paper);
  for (const { x, y, width, height, colour } of [...ground(), ...spruces.flatMap(standing)]) {
    for (let row = y; row < y + height; row += 1)
      pixels.fill(colour, row * size.width + x, row * size.width + x + width);
  }
  return pixels;
}

function ground(): Rectangle[] {
  const { width, height } = size;
  return [
    { x: 0, y: horizon, width, height: height - horizon, colour: birch },
    { x: 0, y: height - 24, width, height: 24, colour: spruce },
  ];
}

/** The glyph's paths hold nothing but upright rectangles and level lines, so at a whole scale no pixel is shared by two colours. */
function standing({ x, scale, states }: (typeof spruces)[number]): Rectangle[] {
  const { fill, stroke } = tree(states);
  const place = (left: number, top: number, width: number, height: number, colour: number) => ({
    x: x + (left - 22) * scale,
    y: horizon + (top - 47) * scale,
    width: width * scale,
    height: height * scale,
    colour,
  });
  const solid = numbers(fill, /M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g);
  const outlined = numbers(stroke, /M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g);
  const lines = numbers(stroke, /M([\d.]+) ([\d.]+)h([\d.]+)(?=M|$)/g);
  return [
    ...outlined.flatMap(([left = 0, top = 0, width = 0, height = 0]) => [
      place(left - 0.5, top - 0.5, width + 1, height + 1, spruce),
      place(left + 0.5, top + 0.5, width - 1, height - 1, paper),
    ]),
    ...solid.map(([left = 0, top = 0, width = 0, height = 0]) => place(left, top, width, height, spruce)),
    ...lines.map(([left = 0, top = 0, width = 0]) => place(left, top - 0.5, width, 1, spruce)),
    place(20, 43, 4, 4, ink),
  ];
}

function numbers(path: string, shape: RegExp): number[][] {
  return [...path.matchAll(shape)].map(([, ...parts]) => parts.map(Number));
}
