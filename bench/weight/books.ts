/** What the builders get: the same pages as plain Markdown, out of the twins of the built site; and a book made by a seed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '../../src/doctest/pages.ts';

export interface Page {
  /** Its address without the slashes at the ends; `index` for the home page. */
  readonly id: string;
  readonly title: string;
  /** Plain Markdown without its title. */
  readonly body: string;
}

const CONTENT = 'src/content/docs';
const FIRST_HEADING = /^# (.+)\n/m;

/** A twin as a page. What stands above its title is the house's own, and our build would say it twice. */
function pageOf(id: string, twin: string): Page {
  const found = FIRST_HEADING.exec(twin);
  if (found?.[1] === undefined) throw new Error(`${id}: its Markdown has no title`);
  return { id, title: found[1], body: twin.slice(found.index + found[0].length).trimStart() };
}

/** The home page, and each page that somebody wrote: chapters, guides, references. In: the root of the project, after a build. */
export function ourPages(root: string): Page[] {
  const ids = readPages(root, join(root, CONTENT)).map(({ file }) =>
    file.slice(file.indexOf(CONTENT) + CONTENT.length + 1).replace(/(?:\/index)?\.mdx?$/, ''),
  );
  return ['index', ...ids].flatMap((id) => {
    const twin = join(root, 'dist', id === 'index' ? '' : id, 'index.md');
    return existsSync(twin) ? [pageOf(id, readFileSync(twin, 'utf8'))] : [];
  });
}

/** Numbers that look like chance and are the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS =
  'agent act rule request policy evidence record person answer reason change file command target decision proof'.split(
    ' ',
  );
const CODE = [
  (n: number) => `\`\`\`json\n{ "id": ${n}, "decision": "allow", "reasons": ["rule-${n % 7}"] }\n\`\`\``,
  (n: number) => `\`\`\`sh\ncurl -s http://127.0.0.1:8787/items/${n}\n\`\`\``,
  (n: number) => `\`\`\`ts\nexport const limit = (size: number): boolean => size < ${n};\n\`\`\``,
] as const;

/** A book of `count` pages: headings, lists, tables, code, and links from page to page. The same for the same seed. */
export function madePages(count: number, seed = 9): Page[] {
  const next = numbers(seed);
  const words = (length: number) => Array.from({ length }, () => WORDS[next(WORDS.length)]).join(' ');
  const idOf = (page: number): string => `made/part-${page % 20}/page-${page}`;
  const piece = (): string => {
    const link = `[${words(2)}](/${idOf(next(count))}/)`;
    const kinds = [
      () => `${words(40 + next(60))}, ${link}, \`${words(1)}\` ${words(12)}.`,
      () => Array.from({ length: 2 + next(4) }, () => `- **${words(2)}** ${words(9)}`).join('\n'),
      () =>
        `| ${words(1)} | ${words(1)} |\n| - | - |\n| ${words(3)} | ${link} |\n| ${words(2)} | ${words(4)} |`,
      () => CODE[next(CODE.length)]?.(next(1_000)) ?? '',
      () => `### ${words(3)}\n\n${words(30)}.`,
    ];
    return kinds[next(kinds.length)]?.() ?? '';
  };
  return Array.from({ length: count }, (_, page) => ({
    id: idOf(page),
    title: `Page ${page}: ${words(3)}`,
    body: Array.from(
      { length: 3 + next(4) },
      () => `## ${words(3)}\n\n${Array.from({ length: 2 + next(4) }, piece).join('\n\n')}`,
    ).join('\n\n'),
  }));
}
