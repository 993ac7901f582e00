/** The two lists for readers that are programs: what there is and where, and the whole book as one text. */

export interface Group {
  readonly label: string;
  /** Addresses of pages, in order. */
  readonly pages: readonly string[];
}

export interface Twin {
  /** The address of the page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
}

export interface LlmsOptions {
  readonly title: string;
  readonly summary: string;
  readonly groups: readonly Group[];
  /** The pages of the whole book, in order. */
  readonly whole: readonly string[];
}

/** The file of a twin: beside the page. */
export const twinFile = (path: string): string => `${path}index.md`;

export const INDEX = 'llms.txt';
export const WHOLE = 'llms-full.txt';

const line = ({ path, title, description }: Twin, urlOf: (path: string) => string): string =>
  `- [${title}](${urlOf(twinFile(path))})${description === '' ? '' : `: ${description}`}`;

/** In: every twin, and how an address becomes a URL. Out: the text of `llms.txt`. Pages of no group are optional reading. */
export function llmsIndex(
  twins: readonly Twin[],
  { title, summary, groups }: LlmsOptions,
  urlOf: (path: string) => string,
): string {
  const byPath = new Map(twins.map((twin) => [twin.path, twin]));
  const named = new Set(groups.flatMap(({ pages }) => pages));
  const sections = [
    ...groups.map(({ label, pages }) => ({
      label,
      twins: pages.flatMap((path) => byPath.get(path) ?? []),
    })),
    { label: 'Optional', twins: twins.filter(({ path }) => !named.has(path)) },
  ];
  return [
    `# ${title}`,
    `> ${summary}`,
    `Each page has a Markdown twin, \`index.md\` beside it. The whole book as one text: ${urlOf(`/${WHOLE}`)}`,
    ...sections
      .filter((section) => section.twins.length > 0)
      .map((section) =>
        [`## ${section.label}`, '', ...section.twins.map((twin) => line(twin, urlOf))].join('\n'),
      ),
    '',
  ].join('\n\n');
}

/** The text of `llms-full.txt`: the pages of the book one after another, each with its address. */
export function llmsWhole(
  twins: readonly Twin[],
  { title, summary, whole }: LlmsOptions,
  urlOf: (path: string) => string,
): string {
  const byPath = new Map(twins.map((twin) => [twin.path, twin]));
  const chapters = whole.flatMap((path) => byPath.get(path) ?? []);
  return [
    `# ${title}\n\n> ${summary}`,
    ...chapters.map(({ path, markdown }) => `Source: ${urlOf(path)}\n\n${markdown.trim()}`),
  ]
    .join('\n\n---\n\n')
    .concat('\n');
}
