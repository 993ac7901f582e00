/** One change of one place, and how a place is changed so little that a person would overlook it. */

export const KINDS = [
  'enum value',
  'limit',
  'message text',
  'pattern',
  'route',
  'name',
  'component attribute',
  'number in a sentence',
  'output line',
  'fence attribute',
  'link target',
  'anchor',
  'table cell',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the build would do with the change: these texts of built pages become others. */
export interface BuiltChange {
  /** Matches paths of built files, such as `reference/a/index.html`. */
  readonly files: RegExp;
  readonly from: string;
  readonly to: string;
}

export interface Mutation {
  readonly kind: Kind;
  /** `code`: a module of the contracts or of the book's lists. `page`: a page of the content. `markup`: a component. */
  readonly where: 'code' | 'page' | 'markup';
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  readonly to: string;
  /** The value that the place is part of, for the search of pages that repeat it. */
  readonly value: string;
  /** Offset of `value` in the file, where the place is not the last before which it stands. */
  readonly valueStart?: number;
  readonly built?: readonly BuiltChange[];
}

/** A stream of numbers from 0 to below 1 that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** The same character but one: the next letter or digit, in the same case. */
function nextCharacter(char: string): string {
  if (char === 'z' || char === 'Z' || char === '9') return String.fromCharCode(char.charCodeAt(0) - 1);
  return String.fromCharCode(char.charCodeAt(0) + 1);
}

/** Changes one letter or digit of a text: the one at `share` of them. Undefined when it has none. */
export function alterText(text: string, share: number): { at: number; to: string } | undefined {
  const places = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
  const at = places[Math.floor(share * places.length)];
  return at === undefined ? undefined : { at, to: nextCharacter(text.charAt(at)) };
}

/** A number or the word of one, plus one; separators and capitals stay. */
export function alterNumber(text: string): string {
  const at = NUMBER_WORDS.indexOf(text.toLowerCase());
  if (at === -1) {
    const next = String(Number(text.replaceAll(/[_,]/g, '')) + 1);
    const mark = /[_,]/.exec(text)?.[0];
    return mark === undefined ? next : next.replaceAll(/\B(?=(\d{3})+$)/g, mark);
  }
  const word = NUMBER_WORDS[at === NUMBER_WORDS.length - 1 ? at - 1 : at + 1] ?? text;
  return /^[A-Z]/.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
