/**
 * Long stretches of HTML that pages repeat. A stretch runs from one edge, a link chosen by its text, to the next edge of
 * its level: one link in 8 is an edge of level 1, one in 64 of level 2, and so on. So a side bar of ten thousand links is
 * a few stretches, and where a page marks its own link, only the short ones around it are read again.
 */
import type { Placed } from './scan.ts';

/** A stretch of HTML between two tags that pages repeat. */
export interface Stretch {
  readonly text: string;
  readonly ids: readonly Placed[];
  /** All others. */
  readonly refs: readonly Placed[];
}

export interface StretchAt {
  readonly stretch: Stretch;
  readonly at: number;
}

/** What begins at an edge, one stretch a level. */
export interface Edge {
  readonly level: number;
  /** By level, the shortest first. */
  readonly known: (Known | undefined)[];
}

interface Known {
  readonly stretch: Stretch;
  /** It was met again. */
  met: boolean;
  /** Times in a row that another text stood there. */
  missed: number;
}

interface Recording {
  readonly edge: Edge;
  readonly at: number;
  /** How many marks and stretches there were. */
  readonly marks: number;
  readonly stretches: number;
}

const LEVELS = 4;
const BITS = 3;
const LONGEST = 16_384;
const MOST_MISSED = 64;
/** Characters of texts that are kept. */
export const MOST_KEPT = 64_000_000;

/** A copy that does not keep the page alive of which it is a part. */
export const copied = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

export const isId = ({ mark }: Placed): boolean => mark.kind === 'id' || mark.kind === 'name';

/** The edge that a tag is, by its text: the same on every page. */
export function edgeOf(text: string): Edge | undefined {
  if (!text.startsWith('<a ')) return undefined;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  const zeros = Math.clz32(mixed ^ (mixed >>> 12));
  const level = Math.min(LEVELS, Math.floor(zeros / BITS));
  return level === 0 ? undefined : { level, known: [] };
}

/** What one page repeats, and what is recorded of it for the next. */
export class PageStretches {
  readonly found: StretchAt[] = [];
  /** How many more characters are kept. */
  kept = 0;
  readonly #html: string;
  readonly #own: readonly Placed[];
  readonly #open: (Recording | undefined)[] = [];

  /** @param own the marks of the page, to which the reader adds */
  constructor(html: string, own: readonly Placed[]) {
    this.#html = html;
    this.#own = own;
  }

  #close(level: number, to: number): void {
    const recording = this.#open[level];
    this.#open[level] = undefined;
    if (recording === undefined || to - recording.at > LONGEST << (BITS * (level - 1))) return;
    const { edge, at } = recording;
    const before = edge.known[level];
    // A text that pages share stays, though one page may have another there.
    if (before?.met === true && before.missed < MOST_MISSED) return;
    const moved = ({ mark, at: place }: Placed, by: number): Placed => ({ mark, at: place + by });
    const marks = this.#own.slice(recording.marks).map((placed) => moved(placed, -at));
    const ids = marks.filter(isId);
    const refs = marks.filter((placed) => !isId(placed));
    for (const { stretch, at: place } of this.found.slice(recording.stretches)) {
      for (const placed of stretch.ids) ids.push(moved(placed, place - at));
      for (const placed of stretch.refs) refs.push(moved(placed, place - at));
    }
    const text = copied(this.#html.slice(at, to));
    edge.known[level] = { stretch: { text, ids, refs }, met: false, missed: 0 };
    this.kept += text.length - (before?.stretch.text.length ?? 0);
  }

  /** The longest known stretch that begins at an edge. Out: where it ends; undefined when there is none. */
  #meet(edge: Edge, at: number): { level: number; end: number } | undefined {
    for (let level = edge.level; level > 0; level -= 1) {
      const known = edge.known[level];
      if (known === undefined) continue;
      const end = at + known.stretch.text.length;
      // Comparing slices is done in words; startsWith goes character by character.
      if (this.#html.slice(at, end) === known.stretch.text) {
        known.met = true;
        known.missed = 0;
        this.found.push({ stretch: known.stretch, at });
        return { level, end };
      }
      known.missed += 1;
    }
    return undefined;
  }

  /** At an edge. Out: where the known stretch ends that begins here; undefined when there is none. */
  at(edge: Edge, at: number): number | undefined {
    for (let level = 1; level <= edge.level; level += 1) this.#close(level, at);
    const { length: stretches } = this.found;
    const met = this.#meet(edge, at);
    for (let level = edge.level; level > (met?.level ?? 0); level -= 1) {
      this.#open[level] = { edge, at, marks: this.#own.length, stretches };
    }
    return met?.end;
  }

  /** No stretch reaches over what comes now. */
  stop(): void {
    this.#open.length = 0;
  }
}
