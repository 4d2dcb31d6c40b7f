import type { ComponentChildren } from "preact";

/** The head of a page: its title, one sentence, and what belongs right to it. */
export function Band(props: {
  title: string;
  lead?: string | undefined;
  eyebrow?: string;
  before?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const { title, lead, eyebrow, before, children } = props;
  return (
    <div class="band">
      <div class="wrap">
        {before}
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
