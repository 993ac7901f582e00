/**
 * A figure of the book as data. Nobody types a drawing: its Mermaid source, its caption and its text for readers who do
 * not see it are all made from this.
 */

export interface Figure {
  /** The caption: what the figure shows, as one sentence without a full stop. */
  readonly title: string;
  /** What somebody would say who describes it on the telephone: two or three sentences. */
  readonly says: string;
  /** Down fits a phone; right is for short chains on a wide page. */
  readonly direction?: 'down' | 'right';
  /** Ids with the words that stand in the box. Ids are small letters, digits and `_`. */
  readonly nodes: Readonly<Record<string, string>>;
  /** Boxes around nodes. */
  readonly groups?: Readonly<Record<string, { readonly label: string; readonly holds: readonly string[] }>>;
  /** The drawn form of a node that is no plain step: a question, a store, a beginning or end. */
  readonly forms?: Readonly<Record<string, keyof typeof FORMS>>;
  /** Where a node leads to: a path of this site, with an anchor where it is a section. */
  readonly links?: Readonly<Record<string, string>>;
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly says?: string;
    /** What may happen, or happens out of sight. */
    readonly dashed?: true;
  }[];
}

const FORMS = { question: ['{', '}'], store: ['[(', ')]'], end: ['([', '])'] } as const;
const PLAIN = ['[', ']'] as const;

/** Mermaid reads these in a text; as entities they are only shown. */
const MARKS = /[#"<>`]/g;
const quoted = (text: string): string => `"${text.replaceAll(MARKS, (mark) => `#${mark.codePointAt(0)};`)}"`;

/** The figure as a Mermaid diagram. */
export function mermaidOf(figure: Figure): string {
  const { title, says, direction = 'down', nodes, groups = {}, forms = {}, links = {}, edges } = figure;
  const grouped = new Set(Object.values(groups).flatMap(({ holds }) => holds));
  const node = (id: string, indent: string): string => {
    const form = forms[id];
    const [open, close] = form === undefined ? PLAIN : FORMS[form];
    return `${indent}${id}${open}${quoted(nodes[id] ?? id)}${close}`;
  };
  return [
    `flowchart ${direction === 'right' ? 'LR' : 'TB'}`,
    `  accTitle: ${title}`,
    `  accDescr: ${says}`,
    ...Object.entries(groups).flatMap(([id, { label, holds }]) => [
      `  subgraph ${id} [${quoted(label)}]`,
      ...holds.map((held) => node(held, '    ')),
      '  end',
    ]),
    ...Object.keys(nodes)
      .filter((id) => !grouped.has(id))
      .map((id) => node(id, '  ')),
    ...edges.map(({ from, to, says: label, dashed }) => {
      const line = dashed === true ? '-.->' : '-->';
      return `  ${from} ${line}${label === undefined ? '' : `|${quoted(label)}|`} ${to}`;
    }),
    ...Object.entries(links).map(([id, href]) => `  click ${id} href "${href}"`),
  ].join('\n');
}

/** What the drawing must say to those who read it: nodes and groups, and edges as `from -> to`. */
export const dataOf = ({ nodes, groups = {}, edges }: Figure) => ({
  nodes: [...Object.keys(groups), ...Object.keys(nodes)],
  edges: edges.map(({ from, to }) => `${from} -> ${to}`),
});
