import type { ComponentChildren } from "preact";

/** What stands beside each other, on a phone one after the other: `side`, named `title`, narrows what the children show. */
type Columns = {
  title: string;
  side: ComponentChildren;
  children: ComponentChildren;
  /** Above both. */
  head?: ComponentChildren;
  /** Where a script finds what it needs. */
  data?: Record<`data-${string}`, string>;
};

/** Results and the ways to narrow them; on a phone a link leads from the first to the second. */
export function Columns({ title, side, children, head, data }: Columns) {
  return (
    <div class="wrap columns" {...data}>
      {head}
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
