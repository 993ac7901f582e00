/** Every part of the book's sources has a place on the built site, or the work that will bring it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../contracts/near.ts';
import { positionAt } from '../../text/position.ts';
import type { Finding } from '../finding.ts';
import type { BuiltSite, Pass } from '../pass.ts';
import { RULES, type RuleId } from '../rules.ts';

/** Where a part is covered, as `/page/` or `/page/#anchor`; or the title of the open work. */
export type Covered = { readonly at: string } | { readonly open: string };

export type SourcePart = Covered & { readonly part: string };

export interface SourcesConfig {
  /** The file that holds the table, relative to the root. Without it another project is being checked. */
  readonly file: string;
  readonly sources: readonly {
    readonly title: string;
    readonly parts: readonly SourcePart[];
    /** When given: exactly the parts that there must be. */
    readonly expected?: readonly string[];
  }[];
}

const ID = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Whether the site has pages, and whether they have ids. Each page is read once. */
function targets(site: BuiltSite): {
  pages: ReadonlySet<string>;
  idsOf: (path: string) => ReadonlySet<string>;
} {
  const files = site.files.filter((file) => file.endsWith('.html'));
  const byPath = new Map(files.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, file]));
  const known = new Map<string, ReadonlySet<string>>();
  return {
    pages: new Set(byPath.keys()),
    idsOf(path) {
      const ids =
        known.get(path) ??
        new Set([...site.read(byPath.get(path) ?? '').matchAll(ID)].map(([, a, b, c]) => a ?? b ?? c ?? ''));
      known.set(path, ids);
      return ids;
    },
  };
}

/** Why an address does not exist. */
function fault(
  at: string,
  { pages, idsOf }: ReturnType<typeof targets>,
): { why: string; near?: string } | undefined {
  const [path = '', anchor] = at.split('#');
  const near = (name: string, names: Iterable<string>, prefix: string) => {
    const found = nearest(name, names);
    return found === undefined ? {} : { near: prefix + found };
  };
  if (!pages.has(path)) return { why: `The site has no page ${path}.`, ...near(path, pages, '') };
  if (anchor === undefined || idsOf(path).has(anchor)) return undefined;
  return { why: `The page ${path} has no anchor ${anchor}.`, ...near(anchor, idsOf(path), `${path}#`) };
}

/** A maker of findings at the line of the table that holds a text. */
function reporter(root: string, file: string) {
  const text = readFileSync(join(root, file), 'utf8');
  return (rule: RuleId, needle: string, message: string, found = needle, expected?: string): Finding => {
    const place = positionAt(text, Math.max(0, text.indexOf(needle)));
    const more = expected === undefined ? {} : { expected };
    return { rule, file, ...place, message, found, ...more, fix: RULES[rule].fix };
  };
}

export const sourcesPass: Pass = {
  name: 'sources',
  async run({ options: { root, config }, site }) {
    if (config?.sources === undefined || !existsSync(join(root, config.sources.file))) return [];
    const { file, sources } = config.sources;
    const report = reporter(root, file);
    const has = site === undefined ? undefined : targets(site);
    return sources.flatMap(({ title, parts, expected }) => {
      const names = new Set(parts.map(({ part }) => part));
      const wanted = new Set(expected ?? names);
      const gaps = [...wanted]
        .filter((part) => !names.has(part))
        .map((part) => report('uncovered-source', title, `${title}: nothing covers “${part}”.`, part));
      const stale = [...names]
        .filter((part) => !wanted.has(part))
        .map((part) => report('stale-source', part, `${title} has no part “${part}”.`));
      const missing = parts.flatMap((row) => {
        const wrong = 'at' in row && has !== undefined ? fault(row.at, has) : undefined;
        return wrong === undefined || !('at' in row)
          ? []
          : [report('missing-source-target', row.part, wrong.why, row.at, wrong.near)];
      });
      return [...gaps, ...stale, ...missing];
    });
  },
};
