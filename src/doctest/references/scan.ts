/**
 * A fast reader of built pages. The pages of a site repeat themselves: the same tags, and the same long stretches of
 * side bar and header. So each distinct tag is read once by htmlparser2, and a stretch that was read before is
 * compared and passed over. A property test holds it against a plain walk of htmlparser2.
 *
 * Pages come as bytes (`latin1`): nothing of the grammar is beyond ASCII, and one byte a character is half the work.
 */
import { styleUrls } from './css.ts';
import { urlsOfJsonLd } from './json-ld.ts';
import { type Mark, type Reference, readTag, type TagMarks } from './marks.ts';
import { importsOf } from './modules.ts';
import { attributesEnd, isLetter, markupEnd, rawEnd } from './syntax.ts';

export interface Placed {
  readonly mark: Mark;
  /** Offset of the tag, in bytes: of the file, or of the stretch. */
  readonly at: number;
}

/** A stretch of HTML between two tags that pages repeat. */
export interface Stretch {
  readonly text: string;
  readonly ids: readonly Placed[];
  /** All others. */
  readonly refs: readonly Placed[];
}

export interface Scanned {
  readonly own: readonly Placed[];
  readonly stretches: readonly { readonly stretch: Stretch; readonly at: number }[];
  /** Offsets of JSON-LD that is not JSON. */
  readonly unreadable: readonly number[];
}

interface Tag extends TagMarks {
  /** The text ends within a quoted value, so it is no whole tag. */
  readonly open: boolean;
  /** What follows is text up to the end tag. */
  readonly raw: boolean;
  /** Stretches begin here. */
  readonly edge: boolean;
  stretch: Stretch | undefined;
}

const MOST_TAGS = 100_000;
const MOST_BODIES = 2_000;
const LONGEST_STRETCH = 16_384;
const RAW = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes|plaintext)$/;
const OF_INTEREST =
  /[\s"'/](?:id|name|href|src|srcset|imagesrcset|poster|data|xlink:href|background|style|action|content|for|list|headers|form|popovertarget|commandfor|aria-[a-z]+)\s*=|^<(?:script|style|title|textarea|xmp|iframe|noembed|noframes|plaintext|svg)\b/i;

/** A copy that does not keep the page alive of which it is a part. */
const copied = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');
const decoded = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

export const isId = ({ mark }: Placed): boolean => mark.kind === 'id' || mark.kind === 'name';

/** One in eight links, by their text: the same on every page. */
function isEdge(text: string): boolean {
  if (!text.startsWith('<a ')) return false;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return ((hash ^ (hash >>> 15)) & 7) === 0;
}

/** Reads pages one after the other and remembers what they repeat. */
export class Scanner {
  readonly #tags = new Map<string, Tag>();
  readonly #bodies = new Map<string, readonly Reference[] | undefined>();

  #tag(text: string): Tag {
    const known = this.#tags.get(text);
    if (known !== undefined) return known;
    if (this.#tags.size >= MOST_TAGS) this.#tags.clear();
    const flat = copied(text);
    const open = attributesEnd(flat, 1) === undefined;
    const read =
      !open && OF_INTEREST.test(flat)
        ? readTag(decoded(flat))
        : { name: '', marks: [], body: 'skip' as const };
    const tag: Tag = {
      ...read,
      open,
      raw: RAW.test(read.name),
      edge: !open && isEdge(flat),
      stretch: undefined,
    };
    this.#tags.set(flat, tag);
    return tag;
  }

  /** References in a script or style; undefined when it cannot be read. */
  #body(tag: Tag, text: string): readonly Reference[] | undefined {
    const key = `${tag.body} ${text}`;
    if (this.#bodies.has(key)) return this.#bodies.get(key);
    if (this.#bodies.size >= MOST_BODIES) this.#bodies.clear();
    const plain = decoded(text);
    const found =
      tag.body === 'json-ld'
        ? urlsOfJsonLd(plain)
        : (tag.body === 'style' ? styleUrls(plain).map(({ url }) => url) : importsOf(plain)).map(
            (url): Reference => ({ kind: 'ref', url, use: 'asset' }),
          );
    this.#bodies.set(copied(key), found);
    return found;
  }

  /** Reads a page, given as `latin1`. Never throws. */
  scan(html: string): Scanned {
    const own: Placed[] = [];
    const stretches: { stretch: Stretch; at: number }[] = [];
    const unreadable: number[] = [];
    let drawings = 0;
    // The stretch that is being recorded: where it begins, its tag, and how many marks there were.
    let edge: Tag | undefined;
    let edgeAt = 0;
    let edgeMarks = 0;
    const close = (at: number): void => {
      if (edge !== undefined && at - edgeAt <= LONGEST_STRETCH) {
        const marks = own.slice(edgeMarks).map(({ mark, at: place }) => ({ mark, at: place - edgeAt }));
        const [ids, refs] = [marks.filter(isId), marks.filter((placed) => !isId(placed))];
        edge.stretch = { text: copied(html.slice(edgeAt, at)), ids, refs };
      }
      edge = undefined;
    };
    for (let at = html.indexOf('<'); at !== -1; ) {
      const next = html.charCodeAt(at + 1);
      if (!isLetter(next)) {
        // An end tag, a comment, a declaration, or a plain `<`.
        if (drawings > 0 && next === 47 && /^<\/svg[\s/>]/i.test(html.slice(at, at + 7))) drawings -= 1;
        at = html.indexOf('<', markupEnd(html, at));
        continue;
      }
      let end = html.indexOf('>', at) + 1;
      if (end === 0) break;
      let tag = this.#tag(html.slice(at, end));
      if (tag.open) {
        const whole = attributesEnd(html, at + 1);
        if (whole === undefined) break;
        end = whole;
        tag = this.#tag(html.slice(at, end));
      }
      if (tag.edge && drawings === 0) {
        close(at);
        const { stretch } = tag;
        // Comparing slices is done in words; startsWith goes character by character.
        if (stretch !== undefined && html.slice(at, at + stretch.text.length) === stretch.text) {
          stretches.push({ stretch, at });
          at = html.startsWith('<', at + stretch.text.length)
            ? at + stretch.text.length
            : html.indexOf('<', at + stretch.text.length);
          continue;
        }
        edge = tag;
        edgeAt = at;
        edgeMarks = own.length;
      }
      for (const mark of tag.marks) own.push({ mark, at });
      if (tag.name === 'svg' && !html.startsWith('/>', end - 2)) drawings += 1;
      if (drawings === 0 && tag.raw) {
        // What a script says belongs to the page: no stretch reaches over it.
        edge = undefined;
        const bodyEnd = rawEnd(html, end, tag.name);
        if (tag.body !== 'skip') {
          const found = this.#body(tag, html.slice(end, bodyEnd));
          if (found === undefined) unreadable.push(at);
          for (const mark of found ?? []) own.push({ mark, at });
        }
        end = bodyEnd;
      }
      at = html.indexOf('<', end);
    }
    return { own, stretches, unreadable };
  }
}
