/** Every reference of a built site. In: its folder. Out: findings at the places where they were written. */
import type { Finding } from '../finding.ts';
import type { ResolvePermalink } from '../world.ts';
import { type Found, placeFindings } from './place.ts';
import { findLoops } from './redirects.ts';
import { type Fault, type Resolved, resolveUrl } from './resolve.ts';
import type { Placed } from './scan.ts';
import { readSite, type Site, type SiteOptions, type SitePage } from './site.ts';
import { isId } from './stretches.ts';

export interface ReferenceOptions extends SiteOptions {
  readonly root: string;
  readonly siteDir: string;
  /** Folders in which pages are written, for the places of findings. */
  readonly sourceDirs: readonly string[];
  /** Whether the API answers at a path that the built site does not have. */
  readonly apiHas: (path: string) => Promise<boolean>;
  /** Opens a link such as `/x/#v1.…`; without it they are not opened. */
  readonly resolvePermalink?: ResolvePermalink;
}

export interface ReferenceReport {
  readonly findings: readonly Finding[];
  readonly pages: number;
  /** References that stay on the site. */
  readonly internal: number;
  /** Addresses of other hosts, each once. They are not fetched. */
  readonly external: readonly string[];
  /** Turns faults of those addresses into findings. */
  readonly placeExternal: (faultOf: (url: string) => Fault | undefined) => Finding[];
}

/** A place whose answer is not known without asking. */
interface Open extends Omit<Found, 'fault'> {
  readonly resolved: Extract<Resolved, { kind: 'missing' | 'permalink' }>;
  readonly promise: string | undefined;
}

class Collector {
  readonly found: Found[] = [];
  readonly open: Open[] = [];
  readonly external = new Map<string, Omit<Found, 'fault'>>();
  /** Where pages send their readers at once. */
  readonly redirects = new Map<string, { readonly to: string; readonly at: Omit<Found, 'fault'> }>();
  readonly #seen = new Set<string>();
  internal = 0;

  fault(fault: Fault, where: Omit<Found, 'fault'>): void {
    const key = `${where.file} ${fault.rule} ${where.url}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.found.push({ fault, ...where });
  }

  add({ mark }: Placed, resolved: Resolved, where: Omit<Found, 'fault'>): void {
    if (resolved.kind === 'external') {
      if (!this.external.has(resolved.url)) this.external.set(resolved.url, where);
      return;
    }
    this.internal += 1;
    const ref = mark.kind === 'ref' ? mark : undefined;
    if (resolved.kind === 'fault') this.fault(resolved.fault, where);
    else if (resolved.kind !== 'good') this.open.push({ ...where, resolved, promise: ref?.promise });
    else if (ref?.redirect === true && resolved.page !== undefined) {
      this.redirects.set(where.page, { to: resolved.page, at: where });
    }
  }
}

const GLOBAL = /^(?:\/(?!\/)|[a-z][a-z0-9+.-]*:)/i;
const isGlobal = ({ mark }: Placed): boolean => mark.kind === 'ref' && GLOBAL.test(mark.url);

function resolveMark(site: Site, page: SitePage, { mark }: Placed): Resolved {
  if (mark.kind === 'ref') return resolveUrl(site, page, mark);
  if (mark.kind !== 'idref' || page.ids.has(mark.id)) return { kind: 'good' };
  const message = `${mark.attribute} names the id ${mark.id}, which ${page.path} does not have.`;
  return { kind: 'fault', fault: { rule: 'broken-idref', message } };
}

/** Answers that are the same on every page are worked out once. */
function checkPages(site: Site, collector: Collector): void {
  const known = new Map<string, Resolved>();
  const resolve = (page: SitePage, placed: Placed): Resolved => {
    const { mark } = placed;
    if (mark.kind !== 'ref' || !GLOBAL.test(mark.url)) return resolveMark(site, page, placed);
    const key = `${mark.use} ${mark.url}`;
    const resolved = known.get(key) ?? resolveMark(site, page, placed);
    known.set(key, resolved);
    return resolved;
  };
  const whole = new Map<object, { readonly count: number; readonly rest: readonly Placed[] }>();
  const restOf = (page: SitePage, stretch: { readonly refs: readonly Placed[] }) => {
    let entry = whole.get(stretch);
    if (entry === undefined) {
      const rest = stretch.refs.filter(
        (placed) => !isGlobal(placed) || resolve(page, placed).kind !== 'good',
      );
      entry = { count: stretch.refs.length - rest.length, rest };
      whole.set(stretch, entry);
    }
    return entry;
  };
  for (const page of [...site.pages.values(), ...site.drawings.values()]) {
    const check = (placed: Placed, from: number): void => {
      const { mark } = placed;
      const url = mark.kind === 'ref' ? mark.url : mark.id;
      collector.add(placed, resolve(page, placed), {
        url,
        page: page.path,
        file: page.file,
        offset: placed.at + from,
      });
    };
    for (const placed of page.own) if (!isId(placed)) check(placed, 0);
    for (const { stretch, at } of page.stretches) {
      const { count, rest } = restOf(page, stretch);
      collector.internal += count;
      for (const placed of rest) check(placed, at);
    }
    for (const { id, at } of page.repeated) {
      const fault: Fault = { rule: 'duplicate-id', message: `The id ${id} stands twice on ${page.path}.` };
      collector.fault(fault, { url: id, page: page.path, file: page.file, offset: at });
    }
    for (const at of page.unreadable) {
      const fault: Fault = { rule: 'unreadable-data', message: `The JSON-LD of ${page.path} is not JSON.` };
      collector.fault(fault, { url: '', page: page.path, file: page.file, offset: at });
    }
  }
}

function checkOthers(site: Site, collector: Collector): void {
  for (const { path, file, refs } of site.others) {
    for (const placed of refs) {
      if (placed.mark.kind !== 'ref') continue;
      const { url } = placed.mark;
      collector.add(placed, resolveUrl(site, path, placed.mark), {
        url,
        page: path,
        file,
        offset: placed.at,
        text: true,
      });
    }
  }
}

async function permalinkFault(open: Open, resolvePermalink: ResolvePermalink): Promise<Fault | undefined> {
  if (open.resolved.kind !== 'permalink') return undefined;
  const result = await resolvePermalink(open.resolved.url);
  if (!result.ok) return { rule: 'broken-permalink', message: result.message };
  if (open.promise === undefined || open.promise === result.verdict) return undefined;
  return {
    rule: 'untrue-permalink',
    message: `The link promises ${open.promise}; opening it gives ${result.verdict ?? 'no verdict'}.`,
    expected: result.verdict ?? 'no verdict',
  };
}

async function settle(options: ReferenceOptions, collector: Collector): Promise<void> {
  const answers = new Map<string, boolean>();
  for (const open of collector.open) {
    const { resolved, promise, ...where } = open;
    if (resolved.kind === 'missing') {
      const has = answers.get(resolved.path) ?? (await options.apiHas(resolved.path));
      answers.set(resolved.path, has);
      if (!has) collector.fault(resolved.fault, where);
    } else if (options.resolvePermalink !== undefined) {
      const fault = await permalinkFault(open, options.resolvePermalink);
      if (fault !== undefined) collector.fault(fault, where);
    }
  }
}

/** Checks a built site. In: its folder and where its pages are written. Out: findings and counts. */
export async function checkReferences(options: ReferenceOptions): Promise<ReferenceReport> {
  const site = readSite(options.siteDir, options);
  const collector = new Collector();
  checkPages(site, collector);
  checkOthers(site, collector);
  await settle(options, collector);
  for (const { fault, at } of findLoops(collector.redirects)) collector.fault(fault, at);
  return {
    findings: placeFindings(options, collector.found),
    pages: site.pages.size,
    internal: collector.internal,
    external: [...collector.external.keys()].toSorted(),
    placeExternal: (faultOf) =>
      placeFindings(
        options,
        [...collector.external].flatMap(([url, where]) => {
          const fault = faultOf(url);
          return fault === undefined ? [] : [{ fault, ...where }];
        }),
      ),
  };
}
