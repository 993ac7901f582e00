/** The content security policy of the site: what a page may load, run and ask, and nothing else. */
import { createHash } from 'node:crypto';

/** A hash as a policy names it, of the exact text between two tags. */
export const sourceHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export interface PolicyParts {
  /** Hashes of the inline scripts that may run. */
  readonly scripts: Iterable<string>;
  /** The API that the pages may ask besides their own host. */
  readonly apiOrigin?: string | undefined;
}

const OWN_HOST_ONLY = "connect-src 'self'";

/**
 * Directives that a page can carry itself. `wasm-unsafe-eval` is for the search, whose index is read by WebAssembly; it
 * allows no code made from text. Images may be data addresses: the icons in style sheets are.
 */
export const pagePolicy = ({ scripts, apiOrigin }: PolicyParts): string =>
  [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...[...scripts].sort()].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    apiOrigin === undefined ? OWN_HOST_ONLY : `${OWN_HOST_ONLY} ${apiOrigin}`,
    "worker-src 'self'",
    // The book frames its own playgrounds; of its pages only those allow it (headers.ts).
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** Only a header can say who may frame a page. */
export const headerPolicy = (parts: PolicyParts, framed: boolean): string =>
  `${pagePolicy(parts)}; frame-ancestors ${framed ? '*' : "'none'"}`;

/**
 * Reported and not enforced. Two sinks are left, and both are Pagefind's: it writes the excerpts of its results as HTML, and it
 * names its worker by an address made at run time. Enforced, a search would find nothing; a policy that passes both through
 * would allow what it is there to forbid. The one policy named here gives the address of the service worker
 * (components/site/offline.ts), so that a page at rest reports nothing.
 */
export const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types service-worker";

/** A policy, alone or in a page as it was built, for an API that is named when the site is served. */
export const withApiOrigin = (text: string, apiOrigin: string): string =>
  text.replaceAll(`${OWN_HOST_ONLY};`, `${OWN_HOST_ONLY} ${apiOrigin};`);
