/** The figure that stands on the page in place of a diagram's source: the drawing, and the same as text. */
import type { Drawing, Twin } from './drawing.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

/** One line an edge, `From → To: label`; then one a group, with what it holds; then each node that no line names. */
export function twinLines({ nodes, edges }: Twin): string[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const labelOf = (id: string): string => labels.get(id) ?? id;
  const groups = Map.groupBy(nodes, ({ within }) => within);
  const named = new Set([
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...nodes.flatMap(({ id, within }) => (within === undefined ? [] : [id, within])),
  ]);
  return [
    ...edges.map(
      ({ from, to, label }) => `${labelOf(from)} → ${labelOf(to)}${label === '' ? '' : `: ${label}`}`,
    ),
    ...[...groups].flatMap(([group, held]) =>
      group === undefined ? [] : [`${labelOf(group)} holds: ${held.map(({ label }) => label).join('; ')}`],
    ),
    ...nodes.filter(({ id }) => !named.has(id)).map(({ label }) => label),
  ];
}

/** HTML on one line. */
export function figureHtml({ svg, twin }: Drawing): string {
  const items = twinLines(twin).map((line) => `<li>${escaped(line)}</li>`);
  const text =
    items.length === 0 && twin.description === ''
      ? ''
      : `<details><summary>The figure as text</summary>${
          twin.description === '' ? '' : `<p>${escaped(twin.description)}</p>`
        }<ul>${items.join('')}</ul></details>`;
  const caption = twin.title === '' ? '' : `<figcaption>${escaped(twin.title)}</figcaption>`;
  return `<figure class="diagram not-content">${svg}${caption}${text}</figure>`.replaceAll(/\s*\n\s*/g, ' ');
}
