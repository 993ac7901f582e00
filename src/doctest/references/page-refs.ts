/** What one built page holds and points to: its ids, and each address once. */
import { Parser } from 'htmlparser2';
import { styleUrls } from './css.ts';

export interface Reference {
  /** As written, entities decoded. */
  readonly url: string;
  /** A page a reader goes to, or a file that the page loads. */
  readonly use: 'link' | 'asset';
  /** Offset of the tag in the HTML. */
  readonly offset: number;
}

export interface PageRefs {
  readonly ids: ReadonlySet<string>;
  /** Ids that stand again, with the offset of the second. */
  readonly repeated: readonly { readonly id: string; readonly offset: number }[];
  readonly references: readonly Reference[];
}

/** Attributes with an address. `href` depends on its tag. */
const ASSETS: ReadonlySet<string> = new Set(['src', 'poster', 'data', 'xlink:href']);
const SETS: ReadonlySet<string> = new Set(['srcset', 'imagesrcset']);
const ASSET_TAGS: ReadonlySet<string> = new Set(['use', 'image', 'script', 'feimage']);
/** `<link>` that load a file; the others lead to a page, apart from those that only name a host. */
const ASSET_RELS =
  /\b(?:stylesheet|icon|preload|modulepreload|manifest|mask-icon|apple-touch-icon|sitemap)\b/;
const HOST_RELS = /\b(?:preconnect|dns-prefetch)\b/;

/** The addresses of a `srcset`: `a.png 1x, b.png 2x`. */
export function srcsetUrls(value: string): string[] {
  return [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].map(([, url]) => url ?? '');
}

function hrefUse(tag: string, attributes: Readonly<Record<string, string>>): Reference['use'] | undefined {
  const rel = (attributes.rel ?? '').toLowerCase();
  if (tag === 'link' && HOST_RELS.test(rel)) return undefined;
  return ASSET_TAGS.has(tag) || (tag === 'link' && ASSET_RELS.test(rel)) ? 'asset' : 'link';
}

function* urlsOf(
  tag: string,
  attributes: Readonly<Record<string, string>>,
): Generator<Omit<Reference, 'offset'>> {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'href') {
      const use = hrefUse(tag, attributes);
      if (use !== undefined) yield { url: value, use };
    } else if (name === 'src' && tag === 'iframe') yield { url: value, use: 'link' };
    else if (name === 'data' ? tag === 'object' : ASSETS.has(name)) yield { url: value, use: 'asset' };
    else if (SETS.has(name)) for (const url of srcsetUrls(value)) yield { url, use: 'asset' };
    else if (name === 'style') for (const { url } of styleUrls(value)) yield { url, use: 'asset' };
  }
}

/** Reads a page in one pass of a tokenizer. Never throws. */
export function readRefs(html: string): PageRefs {
  const ids = new Set<string>();
  const repeated: { id: string; offset: number }[] = [];
  const references = new Map<string, Reference>();
  let style = '';
  let styleOffset = -1;
  const keep = (reference: Reference): void => {
    const key = `${reference.use} ${reference.url}`;
    if (!references.has(key)) references.set(key, reference);
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      const offset = parser.startIndex;
      const { id } = attributes;
      if (id !== undefined && id !== '') {
        if (ids.has(id)) repeated.push({ id, offset });
        ids.add(id);
      }
      if (tag === 'a' && attributes.name !== undefined) ids.add(attributes.name);
      for (const found of urlsOf(tag, attributes)) keep({ ...found, offset });
      if (tag === 'style') styleOffset = offset;
    },
    ontext(text) {
      if (styleOffset !== -1) style += text;
    },
    onclosetag(tag) {
      if (tag !== 'style') return;
      for (const { url } of styleUrls(style)) keep({ url, use: 'asset', offset: styleOffset });
      style = '';
      styleOffset = -1;
    },
  });
  parser.end(html);
  return { ids, repeated, references: [...references.values()] };
}
