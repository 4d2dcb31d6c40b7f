import { fullTree } from "./glyph.tsx";

/**
 * The full spruce on paper, as an SVG file that is seen in light and dark browsers. Its tiers have a pitch of 4 and even widths, so that at
 * 16 px each begins on a pixel of its own.
 */
export function favicon(): string {
  const tiers = fullTree.map((_, tier) => `M${12 - 2 * tier} ${2 + 4 * tier}h${8 + 4 * tier}v3h-${8 + 4 * tier}z`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    '<rect width="32" height="32" rx="5" fill="#fcfbf7"/>',
    `<path fill="#155443" d="${tiers.join("")}"/>`,
    '<path fill="#16211d" d="M14 26h4v4h-4z"/>',
    "</svg>\n",
  ].join("");
}
