/** The kinds of field that evidence is made of. Upstream bounds no text; every length here is ours. */
import * as z from 'zod';
import type { Origin } from '../contract.ts';

export interface Words {
  readonly title: string;
  readonly description: string;
  /** Who the rule comes from; ours when a note says what differs, else upstream. */
  readonly origin?: Origin;
  /** What differs from upstream. */
  readonly note?: string;
}

/** The words of a field, as schemas carry them. */
export function said(words: Words, examples: readonly unknown[]) {
  const { title, description, note, origin = note === undefined ? 'upstream' : 'ours' } = words;
  return {
    title,
    description,
    examples: [...examples],
    origin,
    ...(note === undefined ? {} : { originNote: note }),
  };
}

const LONGEST_TEXT = 1024;
const LONGEST_NAME = 256;

// No control character, and none that ends a line: each of these texts stands on one line of a report.
const LINE = /^[^\p{Cc}\u2028\u2029]*$/u;
const LINE_RULE = 'must be one line of text without control characters';

const bounded = (longest: number) => z.string().min(1, { abort: true }).max(longest, { abort: true });

/** One line of 1–1024 characters. */
export function line(words: Words, example: string, longest = LONGEST_TEXT) {
  return bounded(longest)
    .regex(LINE, LINE_RULE)
    .meta(said(words, [example]));
}

/** One line of 1–256 characters. */
export function name(words: Words, example: string) {
  return line(words, example, LONGEST_NAME);
}

/** Any text of 1 to so many characters; it may have several lines, as a command may. */
export function text(words: Words, example: string, longest: number) {
  return bounded(longest).meta(said(words, [example]));
}

const MOMENT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const MOMENT_RULE = 'must be a moment such as 2026-05-21T10:00:00Z, with its offset';

/** True when the day exists in its month. Engines differ on 30 February: one rolls over, one refuses. */
function isDay(moment: string): boolean {
  const day = moment.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** A moment with its offset, RFC 3339. Upstream writes both `Z` and `+00:00`. */
export function moment(words: Words, example = '2026-05-21T10:00:00Z') {
  return z
    .string()
    .regex(MOMENT, { error: MOMENT_RULE, abort: true })
    .refine(isDay, 'must be a day that exists')
    .meta(said(words, [example]));
}

const HEX64 = /^[0-9a-f]{64}$/;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(words: Words) {
  const example = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  return z
    .string()
    .regex(HEX64, 'must be 64 lower-case hexadecimal digits')
    .meta(said(words, [example]));
}

/** A closed set of words. */
export function oneOf<const V extends readonly [string, ...string[]]>(values: V, words: Words) {
  return z.enum(values).meta(said(words, [values[0]]));
}

/** A fixed text of the wire. */
export function constant<const V extends string | boolean>(value: V, words: Words) {
  return z.literal(value).meta(said(words, [value]));
}

/** A whole number from `least`. */
export function count(words: Words, example: number, least = 0, most = 1_000_000_000) {
  return z
    .int()
    .min(least)
    .max(most)
    .meta(said(words, [example]));
}

/** true or false. */
export function flag(words: Words, example: boolean) {
  return z.boolean().meta(said(words, [example]));
}

/** A list of at most so many items. */
export function list<T extends z.ZodType>(item: T, most: number, words: Words, example: unknown) {
  return z
    .array(item)
    .max(most)
    .meta(said(words, [example]));
}

/** The same field, which may be left out. */
export function maybe<T extends z.ZodType>(schema: T) {
  return schema.optional().meta({ ...schema.meta() });
}

/** `schema_version` of a record. */
export function version<const V extends string>(value: V, words: Partial<Words> = {}) {
  return constant(value, {
    title: 'Schema version',
    description: 'Names the shape of this record.',
    ...words,
  });
}

export const PRODUCT = 'CAVRA';
export const product = constant(PRODUCT, { title: 'Product', description: 'Always CAVRA.' });
