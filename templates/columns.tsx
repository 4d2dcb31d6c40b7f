import type { ComponentChildren } from "preact";

/** Results and the ways to narrow them (`side`, named `title`): beside each other, on a phone one after the other with a link between. */
export function Columns({
  title,
  side,
  children,
}: {
  title: string;
  side: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="wrap columns">
      <div class="results">
        <a class="to-filter" href="#filter">
          {title}
        </a>
        {children}
      </div>
      <nav class="facets" id="filter" aria-labelledby="filter-title">
        <h2 id="filter-title">{title}</h2>
        {side}
      </nav>
    </div>
  );
}
