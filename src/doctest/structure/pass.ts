/** The check of the order of a built site, as a pass. It runs when the book says something about its order. */
import { join, relative, sep } from 'node:path';
import { positionAt } from '../../text/position.ts';
import type { Finding } from '../finding.ts';
import type { BuiltSite, Pass, PassContext } from '../pass.ts';
import { readSources, type Sources } from '../references/source.ts';
import { RULES } from '../rules.ts';
import { type StructureFault, type StructurePage, structureFaults } from './check.ts';
import { readOutline } from './outline.ts';
import { readSelector, type Selector } from './selector.ts';

const INDEX = /(^|\/)index\.html$/;
const HERE = { line: 1, column: 1 } as const;

function readPages(
  site: BuiltSite,
  front: string,
  selectors: readonly Selector[],
): Map<string, StructurePage> {
  const pages = new Map<string, StructurePage>();
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const html = site.read(file);
    const path = `${front}/${file.replace(INDEX, '$1')}`;
    pages.set(path, { ...readOutline(html, selectors), path, file });
  }
  return pages;
}

interface Places {
  readonly root: string;
  readonly site: BuiltSite;
  readonly sources: Sources;
  readonly front: string;
  readonly pages: ReadonlyMap<string, StructurePage>;
}

/** Faults of a place stand in the built page, those of a page in its source, those of the configuration at the site. */
function toFinding({ root, site, sources, front, pages }: Places, fault: StructureFault): Finding {
  const { rule, message, page, at, found, expected } = fault;
  const named = (full: string): string => relative(root, full).split(sep).join('/') || '.';
  const rest = {
    rule,
    message,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    fix: RULES[rule].fix,
  };
  const built = page === undefined ? undefined : pages.get(page);
  if (built === undefined) return { ...rest, file: named(site.dir), ...HERE };
  if (at !== undefined)
    return { ...rest, file: named(join(site.dir, built.file)), ...positionAt(site.read(built.file), at) };
  const written = sources.byPath.get(built.path.slice(front.length).replace(/\.html$/, '/'));
  return { ...rest, file: named(written ?? join(site.dir, built.file)), ...HERE };
}

function run({ options, site }: PassContext): Finding[] {
  const config = options.config?.structure;
  if (site === undefined || config === undefined) return [];
  const front = (options.config?.references?.base ?? '').replace(/\/+$/, '');
  const read = (config.once ?? []).map((one) => ({ one, selector: readSelector(one.selector) }));
  const known = read.flatMap(({ one, selector }) => (selector === undefined ? [] : [{ one, selector }]));
  const unread = read.filter(({ selector }) => selector === undefined);
  const pages = readPages(
    site,
    front,
    known.map(({ selector }) => selector),
  );
  const faults: StructureFault[] = [
    ...unread.map(({ one: { name, selector } }) => ({
      rule: 'bad-selector' as const,
      message: `The selector of ${name} cannot be read.`,
      found: selector,
    })),
    ...structureFaults(pages, `${front}/`, { ...config, once: known.map(({ one }) => one) }),
  ];
  const { root, contentDir, pageDirs = [] } = options;
  const places = { root, site, front, pages, sources: readSources([contentDir, ...pageDirs]) };
  return faults.map((fault) => toFinding(places, fault));
}

export const structurePass: Pass = { name: 'structure', run: async (context) => run(context) };
