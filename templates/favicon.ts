import { fullTree, tree } from "./glyph.tsx";

/** The full spruce on paper, as an SVG file that is seen in light and dark browsers. */
export function favicon(): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 48 48">',
    '<rect x="-2" width="48" height="48" rx="8" fill="#fcfbf7"/>',
    `<path fill="#155443" d="${tree(fullTree).fill}"/>`,
    '<path fill="#16211d" d="M20 43h4v4h-4z"/>',
    "</svg>\n",
  ].join("");
}
