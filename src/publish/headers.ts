/**
 * The headers of the site, by path. Written once, as the file `_headers` that Netlify and Cloudflare read; the Node host
 * reads the same file. Netlify adds up what several rules say and Cloudflare reads at most a hundred rules of two thousand
 * characters a line: so no two rules match one path, and the policy carries hashes of scripts only.
 */
import { headerPolicy, TRUSTED_TYPES } from './policy.ts';

export interface HeaderRule {
  /** A path; a star at its end stands for everything below. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The only folder whose pages others may frame. */
const FRAMED = 'embed';
/** Its names carry a hash of the content. */
const HASHED = '_astro';
/** The service worker; a browser that kept it would keep an old site. */
const FRESH = 'sw.js';

const NOT_NEEDED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': NOT_NEEDED.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Browsers heed it over HTTPS only.
  'Strict-Transport-Security': 'max-age=63072000',
};

/**
 * The rules of a site.
 * @param top names at the top of the site: files, and folders with a slash at the end
 * @param scripts hashes of all inline scripts of all pages
 * @param where the API that the pages may ask, and the path that the site stands below
 */
export function headerRules(
  top: readonly string[],
  scripts: Iterable<string>,
  { apiOrigin, base = '/' }: { readonly apiOrigin?: string | undefined; readonly base?: string } = {},
): HeaderRule[] {
  const all = [...scripts];
  const guarded = (framed: boolean): Record<string, string> => ({
    ...ALWAYS,
    'Content-Security-Policy': headerPolicy({ scripts: all, apiOrigin }, framed),
    'Content-Security-Policy-Report-Only': TRUSTED_TYPES,
    ...(framed ? {} : { 'X-Frame-Options': 'DENY' }),
  });
  const cached: Readonly<Record<string, string>> = {
    [`${HASHED}/`]: 'public, max-age=31536000, immutable',
    [FRESH]: 'no-cache',
  };
  const rule = (name: string): HeaderRule => {
    const cache = cached[name];
    return {
      path: name.endsWith('/') ? `${base}${name}*` : base + name,
      headers: {
        ...guarded(name === `${FRAMED}/`),
        ...(cache === undefined ? {} : { 'Cache-Control': cache }),
      },
    };
  };
  return [{ path: base, headers: guarded(false) }, ...top.map(rule)];
}

export const headersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');

/** Reads what `headersFile` wrote. */
export function readHeaders(text: string): HeaderRule[] {
  return text
    .split(/\n\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [path = '', ...lines] = part.trim().split('\n');
      const pairs = lines.map((line): [string, string] => {
        const at = line.indexOf(': ');
        return [line.slice(0, at).trim(), line.slice(at + 2)];
      });
      return { path, headers: Object.fromEntries(pairs) };
    });
}

/** The headers of a path; those of the site's own page for one that no rule knows, such as a missing page. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const matches = (rule: HeaderRule): boolean =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  return (rules.find(matches) ?? rules[0])?.headers ?? {};
}
