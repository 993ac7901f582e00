/**
 * The style sheets of a finished page, as few as a browser waits for: the one that every page shares, and one of the page's own.
 * What the build made in small pieces (a component's rules, an instrument's) is put together in the same order. Pages that
 * need the same pieces share a sheet.
 */
import { createHash } from 'node:crypto';

/** A sheet in a head that the first sight of the page waits for; one for paper is none. */
const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

const headOf = (html: string): string => html.slice(0, html.indexOf('</head>'));

/** Addresses of the sheets in the head of a page, in order. */
export const sheetsOf = (html: string): string[] =>
  [...headOf(html).matchAll(LINK)].map(([, href = '']) => href);

/** The sheet that every page begins with, if there is one. */
export function sharedSheet(pages: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const html of pages) {
    const first = sheetsOf(html)[0];
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0];
}

export interface Sheet {
  /** Below the folder of assets. */
  readonly name: string;
  readonly text: string;
}

/** Named after what is in it, because hosts let browsers keep it for good. */
const named = (kind: string, text: string): Sheet => ({
  name: `${kind}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`,
  text,
});

/** The sheet that every page begins with, as it is in the end. */
export const frameSheet = (text: string): Sheet => named('frame', text);

export interface Bundled {
  readonly html: string;
  /** The page's own sheet. */
  readonly sheet?: Sheet;
}

/**
 * @param html a page whose sheets stand in its head
 * @param shared the address that stays a sheet by itself
 * @param textOf the text behind an address
 * @param folder what stands before the name of the new sheet in its address
 */
export function bundleSheets(
  html: string,
  shared: string | undefined,
  textOf: (href: string) => string,
  folder: string,
): Bundled {
  const own = sheetsOf(html).filter((href) => href !== shared);
  if (own.length === 0) return { html };
  const sheet = named('page', own.map(textOf).join('\n'));
  const head = headOf(html);
  let left = own.length;
  const fewer = head.replaceAll(LINK, (link, href: string) => {
    if (href === shared) return link;
    left -= 1;
    // In the place of the last, after the shared one, whose rules its own may overrule.
    return left === 0 ? `<link rel="stylesheet" href="${folder}${sheet.name}">` : '';
  });
  return { html: fewer + html.slice(head.length), sheet };
}
