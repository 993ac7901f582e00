/** Addresses of the site itself that stand in the text of its pages: in prose and in code. */
import type { Placed, Scanned } from './scan.ts';

const REST = /[^\s<>"'`()[\]{}|\\^&\u007f-\u00ff]*/y;
/** Stands for something: `/errors/<code>/`, `/x/{id}`, `/x/…`. Ellipses are seen as bytes. */
const OPEN_END = /^(?:&lt;|&#x3c;|&hellip;|[{*[\u00e2]|\$\{)/i;

export const isOwnUrlStart = (origin: string | undefined): origin is string =>
  origin !== undefined && origin !== '';

/** Such addresses of a page, given as `latin1`, that no attribute names already. */
export function ownUrls(html: string, origin: string, { own }: Scanned): Placed[] {
  let known: Set<string> | undefined;
  const found: Placed[] = [];
  for (let at = html.indexOf(origin); at !== -1; at = html.indexOf(origin, at + origin.length)) {
    const from = at + origin.length;
    REST.lastIndex = from;
    const rest = REST.exec(html)?.[0] ?? '';
    // Another host may begin with the name of this one.
    if (rest !== '' && !/^[/?#.,;:!]/.test(rest)) continue;
    if (/^[.:][a-z0-9]/i.test(rest) || OPEN_END.test(html.slice(from + rest.length, from + rest.length + 8)))
      continue;
    const url = `${origin}${rest.replace(/[.,;:!?*]+$/, '')}`;
    known ??= new Set(own.map(({ mark }) => (mark.kind === 'ref' ? mark.url : '')));
    if (known.has(url)) continue;
    known.add(url);
    found.push({ mark: { kind: 'ref', url, use: 'link' }, at });
  }
  return found;
}
