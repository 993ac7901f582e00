/** What the order of a built page is judged by: its titles, headings, pictures and links. */
import { Parser } from 'htmlparser2';
import { matches, type Selector } from './selector.ts';

export interface Heading {
  readonly level: number;
  readonly at: number;
}

export interface Outline {
  readonly title?: string;
  readonly description?: string;
  /** A redirect, or a page for no reader: it is held to nothing. */
  readonly isRedirect: boolean;
  /** No search engine is to list it: a page for paper, or one to be framed. */
  readonly isUnlisted: boolean;
  readonly ids: ReadonlySet<string>;
  readonly headings: readonly Heading[];
  /** Offsets of pictures without an alternative text. */
  readonly bare: readonly number[];
  readonly links: readonly string[];
  readonly previous?: string;
  readonly next?: string;
  /** How often each selector was met, in their order. */
  readonly met: readonly number[];
}

const HEADING = /^h([1-6])$/;

/** A drawing or picture that says nothing and is not hidden. */
function isBare(
  tag: string,
  { alt, role, 'aria-hidden': hidden, 'aria-label': label, type }: Record<string, string>,
): boolean {
  if (hidden === 'true' || label !== undefined || role === 'presentation' || role === 'none') return false;
  if (tag === 'img' || tag === 'area') return alt === undefined;
  return tag === 'input' && type === 'image' && (alt ?? '') === '';
}

/** Reads a page. Never throws. */
export function readOutline(html: string, selectors: readonly Selector[]): Outline {
  const ids = new Set<string>();
  const headings: Heading[] = [];
  const bare: number[] = [];
  const links: string[] = [];
  const met = selectors.map(() => 0);
  let found: { title?: string; description?: string; previous?: string; next?: string } = {};
  let isRedirect = false;
  let isUnlisted = false;
  let drawings = 0;
  let title: string | undefined;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const at = parser.startIndex;
      if (attributes.id !== undefined) ids.add(attributes.id);
      const level = HEADING.exec(tag)?.[1];
      if (level !== undefined) headings.push({ level: Number(level), at });
      if (isBare(tag, attributes)) bare.push(at);
      if (tag === 'svg') drawings += 1;
      if (tag === 'title' && drawings === 0 && found.title === undefined) title = '';
      if (tag === 'a' && attributes.href !== undefined) {
        links.push(attributes.href);
        if (attributes.rel === 'prev') found = { ...found, previous: attributes.href };
        if (attributes.rel === 'next') found = { ...found, next: attributes.href };
      }
      if (tag === 'meta' && attributes.name?.toLowerCase() === 'description') {
        found = { ...found, description: (attributes.content ?? '').trim() };
      }
      if (tag === 'meta' && attributes.name === 'robots' && attributes.content?.includes('noindex'))
        isUnlisted = true;
      if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') isRedirect = true;
      for (const [index, selector] of selectors.entries()) {
        if (matches(selector, tag, attributes)) met[index] = (met[index] ?? 0) + 1;
      }
    },
    ontext(text) {
      if (title !== undefined) title += text;
    },
    onclosetag(tag) {
      if (tag === 'svg') drawings -= 1;
      if (tag !== 'title' || title === undefined) return;
      found = { ...found, title: title.trim() };
      title = undefined;
    },
  });
  parser.end(html);
  return { ...found, isRedirect, isUnlisted, ids, headings, bare, links, met };
}
