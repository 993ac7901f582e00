/** Whether an address of a site leads somewhere. */
import { nearest } from '../../contracts/near.ts';
import type { RuleId } from '../rules.ts';
import type { Reference } from './page-refs.ts';
import type { Site, SitePage } from './site.ts';

export interface Fault {
  readonly rule: RuleId;
  readonly message: string;
  readonly fix?: string;
}

export type Resolved =
  | { readonly kind: 'good' }
  | { readonly kind: 'external'; readonly url: string }
  /** Not in the built site; the API may have it. */
  | { readonly kind: 'missing'; readonly path: string; readonly fault: Fault }
  | { readonly kind: 'fault'; readonly fault: Fault };

const GOOD: Resolved = { kind: 'good' };
/** State of an instrument behind the `#`: a permalink, not a place of the page. */
const STATE = /^v\d+\./;

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

/** Names near to one that does not exist, as a person mistypes them: of the same folder, or anywhere. */
function near(wanted: string, candidates: Iterable<string>): string | undefined {
  return nearest(wanted.slice(-64), [...candidates]);
}

function anchorFault(page: SitePage, hash: string): Fault | undefined {
  const id = decoded(hash.slice(1).replace(/:~:.*$/, ''));
  if (id === '' || id === 'top' || STATE.test(id) || page.ids.has(id)) return undefined;
  const like = near(id, page.ids);
  return {
    rule: 'broken-anchor',
    message: `The page ${page.path} has no id ${id}.`,
    ...(like === undefined ? {} : { fix: `Did you mean #${like}?` }),
  };
}

function missing(site: Site, path: string, use: Reference['use']): Fault {
  if (use === 'asset') {
    const like = near(path, site.files);
    const fix = like === undefined ? {} : { fix: `Did you mean ${like}?` };
    return { rule: 'broken-asset', message: `The built site has no file ${path}.`, ...fix };
  }
  const like = near(path, site.pages.keys());
  const fix = like === undefined ? {} : { fix: `Did you mean ${like}?` };
  return { rule: 'broken-link', message: `Nothing is at ${path}.`, ...fix };
}

/** Resolves an address that stands on a path of the site. Never throws. */
export function resolveUrl(site: Site, from: string, { url, use }: Pick<Reference, 'url' | 'use'>): Resolved {
  if (url.trim() === '' && use === 'link') return GOOD;
  const base = new URL(from, site.origin);
  if (!URL.canParse(url, base)) {
    const rule = use === 'asset' ? 'broken-asset' : 'broken-link';
    return { kind: 'fault', fault: { rule, message: `${url} is not an address.` } };
  }
  const target = new URL(url, base);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return GOOD;
  if (target.origin !== site.origin) return { kind: 'external', url: target.href };
  const path = decoded(target.pathname);
  const page = use === 'link' ? pageAt(site, path) : undefined;
  if (page !== undefined) {
    const fault = anchorFault(page, target.hash);
    return fault === undefined ? GOOD : { kind: 'fault', fault };
  }
  if (site.files.has(path) && !path.endsWith('/')) return GOOD;
  if (use === 'link' && site.pages.has(`${path}/`)) {
    const right = `${path}/${target.search}${target.hash}`;
    return {
      kind: 'fault',
      fault: {
        rule: 'missing-slash',
        message: `The page is at ${path}/, with a slash at the end.`,
        fix: `Write ${right}`,
      },
    };
  }
  return { kind: 'missing', path, fault: missing(site, path, use) };
}
