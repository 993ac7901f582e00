/** Every internal reference of a built site, each at the place where it was written. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { positionAt } from '../../text/position.ts';
import type { Finding } from '../finding.ts';
import { RULES } from '../rules.ts';
import { styleUrls } from './css.ts';
import { type Fault, resolveUrl } from './resolve.ts';
import { readSite, type Site, type SitePage } from './site.ts';
import { readSources, type Sources, type Written, writtenPlace } from './source.ts';

export interface ReferenceOptions {
  readonly root: string;
  readonly siteDir: string;
  /** Folders in which pages are written, for the places of findings. */
  readonly sourceDirs: readonly string[];
  /** Whether the API answers at a path that the built site does not have. */
  readonly apiHas: (path: string) => Promise<boolean>;
}

export interface ReferenceReport {
  readonly findings: readonly Finding[];
  readonly pages: number;
  /** References, each once a page. */
  readonly internal: number;
  /** Addresses of other hosts, each once. They are not fetched. */
  readonly external: readonly string[];
}

interface Checker {
  readonly root: string;
  readonly site: Site;
  readonly sources: Sources;
  readonly missing: Map<string, boolean>;
  readonly apiHas: ReferenceOptions['apiHas'];
}

/** A place in a file of the built site. */
function builtPlace({ root, site }: Checker, file: string, offset: number): Written {
  const full = join(site.dir, file);
  const { line, column } = positionAt(readFileSync(full, 'utf8'), offset);
  return { file: relative(root, full).split(sep).join('/'), line, column };
}

async function answeredByApi(checker: Checker, path: string): Promise<boolean> {
  const known = checker.missing.get(path) ?? (await checker.apiHas(path));
  checker.missing.set(path, known);
  return known;
}

interface Found {
  readonly fault: Fault;
  readonly url: string;
  readonly written?: Written;
  readonly page: string;
  readonly file: string;
  readonly offset: number;
}

const toFinding = ({ fault, url }: Found, place: Written, more = ''): Finding => ({
  rule: fault.rule,
  ...place,
  message: `${fault.message}${more}`,
  found: url,
  fix: fault.fix ?? RULES[fault.rule].fix,
});

/** What a layout repeats on every page is said once, with the number of pages. */
function toFindings(checker: Checker, found: readonly Found[]): Finding[] {
  const written = found.flatMap((one) => (one.written === undefined ? [] : [toFinding(one, one.written)]));
  const rest = Map.groupBy(
    found.filter((one) => one.written === undefined),
    ({ fault, url }) => `${fault.rule} ${fault.message} ${url}`,
  );
  const built = [...rest.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const more = same.length === 1 ? '' : ` ${same.length} built pages have this.`;
    return [toFinding(first, builtPlace(checker, first.file, first.offset), more)];
  });
  return [...written, ...built];
}

async function checkPage(checker: Checker, page: SitePage, external: Set<string>): Promise<Found[]> {
  const found: Found[] = [];
  for (const reference of page.references) {
    const resolved = resolveUrl(checker.site, page.path, reference);
    if (resolved.kind === 'external') external.add(resolved.url);
    if (resolved.kind === 'good' || resolved.kind === 'external') continue;
    if (resolved.kind === 'missing' && (await answeredByApi(checker, resolved.path))) continue;
    const { url, offset } = reference;
    const written = writtenPlace(checker.sources, checker.root, page.path, url);
    const base = { fault: resolved.fault, url, page: page.path, file: page.file, offset };
    found.push(written === undefined ? base : { ...base, written });
  }
  const repeats = page.repeated.map(({ id, offset }): Found => {
    const fault: Fault = { rule: 'duplicate-id', message: `The id ${id} stands twice on ${page.path}.` };
    return { fault, url: id, page: page.path, file: page.file, offset };
  });
  return [...found, ...repeats];
}

function checkStyles(checker: Checker, external: Set<string>): Found[] {
  return checker.site.styles.flatMap(({ path, file, text }) =>
    styleUrls(text).flatMap(({ url, offset }): Found[] => {
      const resolved = resolveUrl(checker.site, path, { url, use: 'asset' });
      if (resolved.kind === 'external') external.add(resolved.url);
      return 'fault' in resolved ? [{ fault: resolved.fault, url, page: path, file, offset }] : [];
    }),
  );
}

/** Checks a built site. In: its folder and where its pages are written. Out: findings and counts. */
export async function checkReferences(options: ReferenceOptions): Promise<ReferenceReport> {
  const { root, siteDir, sourceDirs, apiHas } = options;
  const site = readSite(siteDir);
  const checker = {
    root,
    site,
    sources: readSources(sourceDirs),
    missing: new Map<string, boolean>(),
    apiHas,
  };
  const external = new Set<string>();
  const found = checkStyles(checker, external);
  let internal = 0;
  for (const page of site.pages.values()) {
    internal += page.references.length;
    found.push(...(await checkPage(checker, page, external)));
  }
  return {
    findings: toFindings(checker, found),
    pages: site.pages.size,
    internal,
    external: [...external].toSorted(),
  };
}
