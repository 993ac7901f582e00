/** Whether an address of a site leads somewhere. */
import { nearest } from '../../contracts/near.ts';
import type { RuleId } from '../rules.ts';
import type { Reference } from './marks.ts';
import type { Site, SitePage } from './site.ts';

export interface Fault {
  readonly rule: RuleId;
  readonly message: string;
  readonly fix?: string;
  readonly expected?: string;
}

export type Resolved =
  | { readonly kind: 'good'; readonly page?: string }
  | { readonly kind: 'external'; readonly url: string }
  /** A page with the state of an instrument behind the `#`. */
  | { readonly kind: 'permalink'; readonly url: string; readonly page: string }
  /** Not in the built site; the API may have it. */
  | { readonly kind: 'missing'; readonly path: string; readonly fault: Fault }
  | { readonly kind: 'fault'; readonly fault: Fault };

const GOOD: Resolved = { kind: 'good' };
const STATE = /^#v\d+\./;
const MOST_OF_NAME = 64;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page that a path shows; hosts show `404.html` under its name without the ending too. */
function pageAt(site: Site, path: string): SitePage | undefined {
  return site.pages.get(path) ?? site.pages.get(`${path.replace(/\/$/, '')}.html`);
}

/** A name near to one that does not exist, as a person mistypes it. It is taken from what exists. */
const near = (wanted: string, candidates: Iterable<string>): string | undefined =>
  nearest(wanted.slice(-MOST_OF_NAME), [...candidates]);

const withFix = (fault: Fault, fix: string | undefined): Fault =>
  fix === undefined ? fault : { ...fault, fix };

function anchorFault(page: SitePage, hash: string): Fault | undefined {
  const id = decoded(hash.slice(1).replace(/:~:.*$/, ''));
  if (id === '' || id === 'top' || page.ids.has(id)) return undefined;
  const like = near(id, page.ids);
  const fault: Fault = { rule: 'broken-anchor', message: `The page ${page.path} has no id ${id}.` };
  return withFix(fault, like === undefined ? undefined : `Did you mean #${like}?`);
}

/** An address for a path that is not there: tried before it is offered. */
function suggestion(site: Site, path: string, { search, hash }: URL): string | undefined {
  const under = `${site.base}${path}`;
  const like = site.base !== '' && pageAt(site, under) !== undefined ? under : near(path, site.pages.keys());
  const page = like === undefined ? undefined : pageAt(site, like);
  if (like === undefined || page === undefined) return undefined;
  const rest = anchorFault(page, hash) === undefined ? hash : '';
  return `Did you mean ${like}${search}${rest}?`;
}

function missing(site: Site, path: string, use: Reference['use'], target: URL): Fault {
  const { base } = site;
  if (base !== '' && path !== base && !path.startsWith(`${base}/`)) {
    const fault: Fault = {
      rule: 'outside-base',
      message: `The site lives under ${base}/; ${path} is outside of it.`,
    };
    const under = `${base}${path}`;
    const exists = site.files.has(under) || pageAt(site, under) !== undefined;
    return withFix(
      fault,
      exists ? `Write ${under}${target.search}${target.hash}` : suggestion(site, path, target),
    );
  }
  if (use === 'asset') {
    const like = near(path, site.files);
    const fault: Fault = { rule: 'broken-asset', message: `The built site has no file ${path}.` };
    return withFix(fault, like === undefined ? undefined : `Did you mean ${like}?`);
  }
  return withFix({ rule: 'broken-link', message: `Nothing is at ${path}.` }, suggestion(site, path, target));
}

function slashFault({ trailingSlash, pages }: Site, path: string, { search, hash }: URL): Fault | undefined {
  if (trailingSlash === 'always' && !path.endsWith('/') && pages.has(`${path}/`)) {
    return {
      rule: 'missing-slash',
      message: `The page is at ${path}/, with a slash at the end.`,
      fix: `Write ${path}/${search}${hash}`,
    };
  }
  const bare = path.replace(/\/$/, '');
  if (trailingSlash === 'never' && bare !== path && pages.has(`${bare}.html`)) {
    return {
      rule: 'extra-slash',
      message: `The page is at ${bare}, without a slash at the end.`,
      fix: `Write ${bare}${search}${hash}`,
    };
  }
  return undefined;
}

function resolvePage(site: Site, page: SitePage, path: string, target: URL): Resolved {
  const slash = slashFault(site, path, target);
  if (slash !== undefined) return { kind: 'fault', fault: slash };
  if (STATE.test(target.hash)) return { kind: 'permalink', url: target.href, page: page.path };
  const fault = anchorFault(page, target.hash);
  return fault === undefined ? { kind: 'good', page: page.path } : { kind: 'fault', fault };
}

function resolveTarget(site: Site, target: URL, use: Reference['use']): Resolved {
  const path = decoded(target.pathname);
  const page =
    use === 'link'
      ? (pageAt(site, path) ?? (site.trailingSlash === 'always' ? undefined : site.pages.get(`${path}/`)))
      : undefined;
  if (page !== undefined) return resolvePage(site, page, path, target);
  const drawing = site.drawings.get(path);
  const fault = drawing === undefined ? undefined : anchorFault(drawing, target.hash);
  if (fault !== undefined) return { kind: 'fault', fault };
  if (site.files.has(path) && !path.endsWith('/')) return GOOD;
  const slash = use === 'link' ? slashFault(site, path, target) : undefined;
  if (slash !== undefined) return { kind: 'fault', fault: slash };
  return { kind: 'missing', path, fault: missing(site, path, use, target) };
}

const PLAIN = /^(\/(?:[\w-]+\/)*)(?:#([\w-]+))?$/;

/** The page of a plain address that is good: nearly all are, and this is ten times as fast as the long way. */
function plainly(site: Site, url: string): SitePage | undefined {
  const match = site.trailingSlash === 'never' ? null : PLAIN.exec(url);
  const page = match === null ? undefined : site.pages.get(match[1] ?? '');
  return match?.[2] === undefined || page?.ids.has(match[2]) === true ? page : undefined;
}

/** Resolves an address that stands on a page of the site. Never throws. */
export function resolveUrl(site: Site, from: SitePage | string, { url, use }: Reference): Resolved {
  const path = typeof from === 'string' ? from : from.path;
  // With a base, even a bare fragment leads to the base.
  const stated = typeof from === 'string' ? undefined : from.base;
  if (url.startsWith('#') && typeof from !== 'string' && stated === undefined && !STATE.test(url)) {
    const fault = anchorFault(from, url);
    return fault === undefined ? GOOD : { kind: 'fault', fault };
  }
  const plain = use === 'link' ? plainly(site, url) : undefined;
  if (plain !== undefined) return { kind: 'good', page: plain.path };
  if (url.trim() === '' && use === 'link') return GOOD;
  const here = new URL(path, site.origin);
  const base = stated !== undefined && URL.canParse(stated, here) ? new URL(stated, here) : here;
  if (!URL.canParse(url, base)) {
    const rule = use === 'asset' ? 'broken-asset' : 'broken-link';
    return { kind: 'fault', fault: { rule, message: `${url} is not an address.` } };
  }
  const target = new URL(url, base);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return GOOD;
  if (target.origin !== site.origin) return { kind: 'external', url: target.href };
  return resolveTarget(site, target, use);
}
