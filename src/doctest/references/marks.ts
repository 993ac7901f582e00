/** What one tag says: the ids it gives, the addresses and ids it points to. */
import { Parser } from 'htmlparser2';
import { styleUrls } from './css.ts';

export interface Reference {
  readonly kind: 'ref';
  /** As written, entities decoded. */
  readonly url: string;
  /** A page a reader goes to, or a file that is loaded. */
  readonly use: 'link' | 'asset';
  /** What a permalink promises to show: `data-verdict`, or a title that begins with `verdict:`. */
  readonly promise?: string;
  /** The page sends its reader on, at once. */
  readonly redirect?: true;
  /** Of `<base>`: where the page's other addresses begin. It leads nowhere by itself. */
  readonly base?: true;
}

export type Mark =
  | Reference
  | { readonly kind: 'id'; readonly id: string }
  /** An old anchor, `<a name>`. */
  | { readonly kind: 'name'; readonly id: string }
  | { readonly kind: 'idref'; readonly id: string; readonly attribute: string };

/** A text that is read by itself: the content of a script or style. */
export type Body = 'module' | 'json-ld' | 'style' | 'skip';

export interface TagMarks {
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly body: Body;
}

const ASSETS: ReadonlySet<string> = new Set(['src', 'poster', 'data', 'xlink:href', 'background']);
const SETS: ReadonlySet<string> = new Set(['srcset', 'imagesrcset']);
/** `image` stands as `img` outside of drawings. */
const ASSET_TAGS: ReadonlySet<string> = new Set(['use', 'image', 'img', 'script', 'feimage', 'feImage']);
/** `<link>` that load a file; the others lead to a page, apart from those that only name a host. */
const ASSET_RELS =
  /\b(?:stylesheet|icon|preload|modulepreload|manifest|mask-icon|apple-touch-icon|sitemap)\b/;
const HOST_RELS = /\b(?:preconnect|dns-prefetch)\b/;
const META_IMAGES = /^(?:og|twitter):image(?::(?:url|secure_url|src))?$/;
const IDREFS: ReadonlySet<string> = new Set([
  'for',
  'list',
  'headers',
  'form',
  'popovertarget',
  'commandfor',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-activedescendant',
  'aria-errormessage',
  'aria-flowto',
]);
const REFRESH = /^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?["']?(.*?)["']?\s*$/i;

/** The addresses of a `srcset`: `a.png 1x, b.png 2x`. */
export function srcsetUrls(value: string): string[] {
  return [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].map(([, url]) => url ?? '');
}

type Attributes = Readonly<Record<string, string>>;

const ref = (url: string, use: Reference['use']): Reference => ({ kind: 'ref', url, use });

function hrefRef(tag: string, url: string, attributes: Attributes): Mark[] {
  const rel = (attributes.rel ?? '').toLowerCase();
  if (tag === 'base') return [{ ...ref(url, 'link'), base: true }];
  if (tag === 'link' && HOST_RELS.test(rel)) return [];
  const use = ASSET_TAGS.has(tag) || (tag === 'link' && ASSET_RELS.test(rel)) ? 'asset' : 'link';
  const promise = attributes['data-verdict'] ?? /^verdict:\s*(.+)$/.exec(attributes.title ?? '')?.[1];
  return [promise === undefined ? ref(url, use) : { ...ref(url, use), promise: promise.trim() }];
}

function metaRefs({ content, property, name, 'http-equiv': equiv }: Attributes): Mark[] {
  if (content === undefined) return [];
  const key = (property ?? name ?? '').toLowerCase();
  if (META_IMAGES.test(key)) return [ref(content, 'asset')];
  if (key === 'og:url') return [ref(content, 'link')];
  if (equiv?.toLowerCase() !== 'refresh') return [];
  const url = REFRESH.exec(content)?.[1] ?? '';
  return url === '' ? [] : [{ ...ref(url, 'link'), redirect: true }];
}

function attributeMarks(tag: string, name: string, value: string, attributes: Attributes): Mark[] {
  if (name === 'id') return value === '' ? [] : [{ kind: 'id', id: value }];
  if (name === 'href' || (name === 'xlink:href' && tag === 'a')) return hrefRef(tag, value, attributes);
  if (name === 'name') return tag === 'a' ? [{ kind: 'name', id: value }] : [];
  if (name === 'src' && tag === 'iframe') return [ref(value, 'link')];
  if (name === 'data' && tag !== 'object') return [];
  if (name === 'action' && tag === 'form') return [ref(value, 'link')];
  if (ASSETS.has(name)) return [ref(value, 'asset')];
  if (SETS.has(name)) return srcsetUrls(value).map((url) => ref(url, 'asset'));
  if (name === 'style') return styleUrls(value).map(({ url }) => ref(url, 'asset'));
  if (!IDREFS.has(name)) return [];
  const ids = value.split(/\s+/).filter((id) => id !== '');
  return ids.map((id) => ({ kind: 'idref', id, attribute: name }));
}

function bodyOf(tag: string, { type, src }: Attributes): Body {
  if (tag === 'style') return 'style';
  if (tag !== 'script' || src !== undefined) return 'skip';
  const kind = type?.trim().toLowerCase();
  return kind === 'module' ? 'module' : kind === 'application/ld+json' ? 'json-ld' : 'skip';
}

/** The marks of an opening tag. */
export function marksOf(tag: string, attributes: Attributes): TagMarks {
  const marks = Object.entries(attributes).flatMap(([name, value]) =>
    attributeMarks(tag, name, value, attributes),
  );
  const name = tag.toLowerCase();
  return {
    name,
    marks: name === 'meta' ? [...marks, ...metaRefs(attributes)] : marks,
    body: bodyOf(name, attributes),
  };
}

const NOTHING: TagMarks = { name: '', marks: [], body: 'skip' };

const PLAIN = /^<([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"&]*")?)*)>$/;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;

/** A tag of the plain form that programs write: lower case, double quotes, no entity. */
function readPlain(text: string): TagMarks | undefined {
  const match = PLAIN.exec(text);
  const tag = match?.[1];
  if (tag === undefined || tag === 'image') return undefined;
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of (match?.[2] ?? '').matchAll(ATTRIBUTE)) attributes[name] ??= value;
  return marksOf(tag, attributes);
}

/** Reads the text of one opening tag, from `<` to `>`. */
export function readTag(text: string): TagMarks {
  const plain = readPlain(text);
  if (plain !== undefined) return plain;
  let found = NOTHING;
  const parser = new Parser({
    onopentag(tag, attributes) {
      found = marksOf(tag, attributes);
    },
  });
  parser.end(text);
  return found;
}
