import type { ComponentChildren } from "preact";
import type { FilterId } from "../src/core/facets.ts";

/** The values of a facet under its name. */
export function FacetGroup({ id, name, children }: { id: FilterId; name: string; children: ComponentChildren }) {
  const title = `facet-${id}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls; without a script these are links under a heading
    <div class="facet" role="group" aria-labelledby={title}>
      <h3 id={title}>{name}</h3>
      {children}
    </div>
  );
}
