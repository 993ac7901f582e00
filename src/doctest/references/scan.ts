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
import { copied, type Edge, edgeOf, MOST_KEPT, PageStretches, type StretchAt } from './stretches.ts';
import { attributesEnd, isLetter, markupEnd, rawEnd } from './syntax.ts';

export interface Placed {
  readonly mark: Mark;
  /** Offset of the tag, in bytes: of the file, or of the stretch. */
  readonly at: number;
}

export interface Scanned {
  readonly own: readonly Placed[];
  readonly stretches: readonly StretchAt[];
  /** Offsets of JSON-LD that is not JSON. */
  readonly unreadable: readonly number[];
}

interface Tag extends TagMarks {
  /** The text ends within a quoted value, so it is no whole tag. */
  readonly open: boolean;
  /** What follows is text up to the end tag. */
  readonly raw: boolean;
  /** Stretches begin here. */
  readonly edge: Edge | undefined;
}

const MOST_TAGS = 100_000;
const MOST_BODIES = 2_000;
const RAW = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes|plaintext)$/;
const OF_INTEREST =
  /[\s"'/](?:id|name|href|src|srcset|imagesrcset|poster|data|xlink:href|background|style|action|content|for|list|headers|form|popovertarget|commandfor|aria-[a-z]+)\s*=|^<(?:script|style|title|textarea|xmp|iframe|noembed|noframes|plaintext|svg)\b/i;

const decoded = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

/** Reads pages one after the other and remembers what they repeat. */
export class Scanner {
  readonly #tags = new Map<string, Tag>();
  readonly #bodies = new Map<string, readonly Reference[] | undefined>();
  #kept = 0;

  #tag(text: string): Tag {
    const known = this.#tags.get(text);
    if (known !== undefined) return known;
    if (this.#tags.size >= MOST_TAGS || this.#kept > MOST_KEPT) {
      this.#tags.clear();
      this.#kept = 0;
    }
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
      edge: open ? undefined : edgeOf(flat),
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
    const stretches = new PageStretches(html, own);
    const unreadable: number[] = [];
    let drawings = 0;
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
      const known = tag.edge === undefined || drawings > 0 ? undefined : stretches.at(tag.edge, at);
      if (known !== undefined) {
        at = html.startsWith('<', known) ? known : html.indexOf('<', known);
        continue;
      }
      for (const mark of tag.marks) own.push({ mark, at });
      if (tag.name === 'svg' && !html.startsWith('/>', end - 2)) drawings += 1;
      if (drawings === 0 && tag.raw) {
        // What a script says belongs to the page: no stretch reaches over it.
        stretches.stop();
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
    this.#kept += stretches.kept;
    return { own, stretches: stretches.found, unreadable };
  }
}
