/** The kinds of field that closeout documents are made of. Absent and null mean the same: there is no evidence. */
import * as z from 'zod';
import type { Origin } from '../contract.ts';
import { momentOf } from './instant.ts';

/** Words on a field. `note` says in one sentence what is ours about it. */
export interface Words {
  readonly title: string;
  readonly description: string;
  readonly origin?: Origin;
  readonly note?: string;
}

const LONGEST_TEXT = 1_000;
export const MOST_ITEMS = 200;

export const meta = (
  { title, description, origin = 'upstream', note }: Words,
  examples: readonly unknown[],
) => ({
  title,
  description,
  examples: [...examples],
  origin,
  ...(note === undefined ? {} : { originNote: note }),
});

/** A field that this project adds to upstream's sample. */
export const ours = (title: string, description: string): Words => ({
  title,
  description,
  origin: 'ours',
  note: "Upstream's sample has no such field.",
});

/** Any text; whether it says enough is for the criteria to judge. */
export function text(words: Words, ...examples: readonly string[]) {
  return z.string().trim().max(LONGEST_TEXT).nullish().meta(meta(words, examples));
}

/** A closed set of words. */
export function word<const V extends readonly [string, ...string[]]>(values: V, words: Words) {
  return z.enum(values).nullish().meta(meta(words, values));
}

/** true or false; the words "true" and "false" are texts and are refused. */
export function flag(words: Words, example = true) {
  return z
    .boolean()
    .nullish()
    .meta(meta(words, [example]));
}

/** A whole number from 0. */
export function count(words: Words, example: number) {
  return z
    .int()
    .min(0)
    .nullish()
    .meta(meta(words, [example]));
}

/** A list of references or ids. */
export function texts(words: Words, ...examples: readonly string[]) {
  const item = z
    .string()
    .trim()
    .max(LONGEST_TEXT)
    .meta(meta({ ...words, title: `One of: ${words.title.toLowerCase()}` }, examples));
  return z
    .array(item)
    .max(MOST_ITEMS)
    .nullish()
    .meta(meta(words, [examples]));
}

/** A list of small objects. */
export function list<T extends z.ZodType>(item: T, words: Words, example: readonly unknown[]) {
  return z
    .array(item)
    .max(MOST_ITEMS)
    .nullish()
    .meta(meta(words, [example]));
}

/** A part of a document that may be missing. Members that we do not know are kept and never read. */
export function part<T extends z.ZodType>(schema: T, words: Words, example: unknown) {
  return schema.nullish().meta(meta(words, [example]));
}

const NO_MOMENT = 'must be a moment with its offset, such as 2026-05-31T08:30:00Z';

/** A moment that must be there and usable: a time without an offset could be any of 26 hours. */
export function moment(words: Words, example: string) {
  return z
    .string()
    .trim()
    .refine((value) => momentOf(value) !== undefined, { error: NO_MOMENT, params: { code: 'bad-format' } })
    .meta(meta(words, [example]));
}

/** A text that must say something. */
export function name(words: Words, ...examples: readonly string[]) {
  return z.string().trim().min(1).max(LONGEST_TEXT).meta(meta(words, examples));
}
