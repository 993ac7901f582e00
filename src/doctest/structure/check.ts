/** How the pages of a built site stand to each other. Pure: outlines in, faults out. */
import { SHOWN_ORIGIN } from '../http/curl.ts';
import type { RuleId } from '../rules.ts';
import type { StructureConfig } from './options.ts';
import type { Outline } from './outline.ts';

export interface StructurePage extends Outline {
  readonly path: string;
  readonly file: string;
}

export interface StructureFault {
  readonly rule: RuleId;
  readonly message: string;
  /** Path of the page; undefined when the fault is in the configuration. */
  readonly page?: string;
  /** Offset in the built page. */
  readonly at?: number;
  readonly found?: string;
  readonly expected?: string;
}

type Pages = ReadonlyMap<string, StructurePage>;

/** A link as the path of a page of the site; undefined when it leaves the site. */
function readLink(href: string, from: string): string | undefined {
  const origin = SHOWN_ORIGIN;
  if (!URL.canParse(href, `${origin}${from}`)) return undefined;
  const url = new URL(href, `${origin}${from}`);
  return url.origin === origin ? decodeURI(url.pathname) : undefined;
}

/** Side bars repeat the same links on every page; one that begins at the root means the same everywhere. */
function linkReader(): typeof readLink {
  const known = new Map<string, string | undefined>();
  return (href, from) => {
    if (!href.startsWith('/')) return readLink(href, from);
    if (!known.has(href)) known.set(href, readLink(href, '/'));
    return known.get(href);
  };
}

function ofPage({ path, title, description, headings, bare }: StructurePage): StructureFault[] {
  const faults: StructureFault[] = [];
  if ((title ?? '') === '') faults.push({ rule: 'no-title', page: path, message: `${path} has no title.` });
  if ((description ?? '') === '') {
    faults.push({ rule: 'no-description', page: path, message: `${path} has no description.` });
  }
  const main = headings.filter(({ level }) => level === 1);
  if (main.length !== 1) {
    const [, second] = main;
    const message = `${path} has ${main.length} headings of the first level.`;
    faults.push({
      rule: 'one-main-heading',
      page: path,
      message,
      ...(second === undefined ? {} : { at: second.at }),
    });
  }
  for (const [index, { level, at }] of headings.entries()) {
    const before = headings[index - 1]?.level ?? 1;
    if (level <= before + 1) continue;
    const message = `A heading of level ${level} follows one of level ${before}.`;
    faults.push({
      rule: 'heading-order',
      page: path,
      at,
      message,
      found: `h${level}`,
      expected: `h${before + 1}`,
    });
  }
  for (const at of bare)
    faults.push({ rule: 'no-alt', page: path, at, message: `A picture of ${path} has no alt.` });
  return faults;
}

function twins(
  pages: readonly StructurePage[],
  part: 'title' | 'description',
  rule: RuleId,
): StructureFault[] {
  const groups = Map.groupBy(pages, (page) => page[part] ?? '');
  return [...groups].flatMap(([text, [first, ...others]]): StructureFault[] =>
    text === ''
      ? []
      : others.map(({ path }) => ({
          rule,
          page: path,
          message: `${path} has the ${part} of ${first?.path ?? ''}.`,
          found: text,
        })),
  );
}

function orphans(pages: Pages, home: string, unlinked: readonly string[]): StructureFault[] {
  const pathOfLink = linkReader();
  const reached = new Set([home]);
  const queue = [home];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const href of pages.get(path)?.links ?? []) {
      const to = pathOfLink(href, path);
      const page =
        to === undefined ? undefined : (pages.get(to) ?? pages.get(`${to}/`) ?? pages.get(`${to}.html`));
      if (page === undefined || reached.has(page.path)) continue;
      reached.add(page.path);
      queue.push(page.path);
    }
  }
  return [...pages.values()]
    .filter(({ path, isRedirect }) => !reached.has(path) && !isRedirect && !unlinked.includes(path))
    .map(({ path }) => ({
      rule: 'orphan-page',
      page: path,
      message: `No link leads from ${home} to ${path}.`,
    }));
}

function chapterFaults(pages: Pages, chapters: readonly string[]): StructureFault[] {
  return chapters.flatMap((path, index): StructureFault[] => {
    const page = pages.get(path);
    if (page === undefined)
      return [{ rule: 'chapter-missing', message: `The chapter ${path} does not exist.`, found: path }];
    const sides = [
      ['previous', chapters[index - 1]],
      ['next', chapters[index + 1]],
    ] as const;
    return sides.flatMap(([side, expected]): StructureFault[] => {
      const href = page[side];
      const found = href === undefined ? undefined : readLink(href, path);
      // The ends of the list may lead on to other parts of the site.
      if (expected === undefined || found === expected) return [];
      const message = `The ${side} link of ${path} leads to ${found ?? 'nothing'}.`;
      return [
        { rule: 'chapter-order', page: path, message, expected, ...(found === undefined ? {} : { found }) },
      ];
    });
  });
}

function onceFaults(pages: Pages, { once = [], chapters = [] }: StructureConfig): StructureFault[] {
  const every = [...pages.values()]
    .filter(({ isRedirect, isUnlisted }) => !isRedirect && !isUnlisted)
    .map(({ path }) => path);
  return once.flatMap(({ name, pages: wanted = chapters }, index) =>
    (wanted === 'every' ? every : wanted).flatMap((path): StructureFault[] => {
      const times = pages.get(path)?.met[index];
      if (times === undefined || times === 1) return [];
      return [
        { rule: 'not-once', page: path, message: `${path} has ${times === 0 ? 'no' : times} ${name}.` },
      ];
    }),
  );
}

function stopFaults(pages: Pages, { paths = [] }: StructureConfig): StructureFault[] {
  return paths.flatMap(({ name, stops }) =>
    stops.flatMap((stop): StructureFault[] => {
      const [path = '', id] = stop.split('#');
      const page = pages.get(path);
      if (page !== undefined && (id === undefined || page.ids.has(id))) return [];
      return [
        { rule: 'stop-missing', message: `${name} stops at ${stop}, which does not exist.`, found: stop },
      ];
    }),
  );
}

/** All faults of a site. `home` is the path of its first page. */
export function structureFaults(pages: Pages, home: string, config: StructureConfig): StructureFault[] {
  const read = [...pages.values()].filter(({ isRedirect }) => !isRedirect);
  return [
    ...read.flatMap(ofPage),
    ...twins(read, 'title', 'same-title'),
    ...twins(read, 'description', 'same-description'),
    ...orphans(pages, home, config.unlinked ?? []),
    ...chapterFaults(pages, config.chapters ?? []),
    ...onceFaults(pages, config),
    ...stopFaults(pages, config),
  ];
}
