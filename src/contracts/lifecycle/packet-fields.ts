/** The kinds of field that packets of the lifecycle are made of. Examples are taken from the synthetic live packet. */
import * as z from 'zod';
import { SAFE_PREFIXES } from './gate.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A readable title of a name on the wire. */
function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const about = (name: string, description: string, ...examples: readonly unknown[]) => ({
  title: titleOf(name),
  description,
  examples: [...examples],
  origin: 'upstream' as const,
});

const REFERENCE = new RegExp(`^(?:${SAFE_PREFIXES.map((prefix) => prefix.slice(0, -3)).join('|')})://`);
const NO_REFERENCE = `must be a reference that begins with one of: ${SAFE_PREFIXES.join(' ')}`;

/** A reference with one of the allowed prefixes. As upstream, nothing behind the prefix is looked at. */
export function reference(name: string) {
  return z
    .string()
    .regex(REFERENCE, { error: NO_REFERENCE })
    .meta(about(name, 'A sanitized reference; never the thing itself.', 'evidence://team/record'));
}

/** References by name: each needed one there. With `others`, further members have to be references too. */
export function references(
  name: string,
  need: readonly string[],
  { others = false }: { readonly others?: boolean } = {},
) {
  const shape = Object.fromEntries(need.map((key) => [key, reference(key)]));
  const object = others ? z.object(shape).catchall(reference('other')) : z.looseObject(shape);
  return object.meta(about(name, `References by name: ${need.join(', ')}.`));
}

/** At least one reference. */
export function referenceList(name: string) {
  return z
    .array(reference('reference'))
    .min(1)
    .meta(about(name, 'At least one sanitized reference.', ['evidence://team/record']));
}

/** A text that no check reads. */
export function unread(name: string, example: string) {
  return z
    .string()
    .optional()
    .meta(about(name, 'No check reads it.', example));
}

/** A text of a least length, in code points and without the blanks around it. */
export function statement(name: string, min: number, example: string) {
  return z
    .string()
    .refine((value) => [...value.trim()].length >= min, {
      error: `must have at least ${min} characters, blanks around it apart`,
      params: { code: 'bad-format' },
    })
    .meta(about(name, `A statement in plain words, at least ${min} characters.`, example));
}

export function word(name: string, values: readonly string[]) {
  return z.enum(values).meta(about(name, 'One of a fixed set of words.', ...values));
}

export function isTrue(name: string) {
  return z.literal(true).meta(about(name, 'Has to be the boolean true.', true));
}

export function truth(name: string, description: string) {
  return z.boolean().meta(about(name, description, true));
}

export function zero(name: string) {
  return z.literal(0).meta(about(name, 'Has to be 0.', 0));
}

export function count(name: string) {
  return z
    .int()
    .min(0)
    .meta(about(name, 'A whole number from 0.', 0));
}

/** Any text that names a member of a list. */
export function id(name: string, example: string) {
  return z.string().meta(about(name, 'Names the member of the list.', example));
}

/** A list whose members have an id, each needed one among them. */
export function listOf<T extends z.ZodType<Json>>(
  name: string,
  item: T,
  [idField, need]: readonly [string, readonly string[]],
  example: unknown,
) {
  return z
    .array(item)
    .check(({ value, issues }) => {
      const ids = new Set(value.map((member) => member[idField]));
      const absent = need.filter((one) => !ids.has(one));
      if (absent.length === 0) return;
      issues.push({
        code: 'custom',
        input: value,
        message: `lacks a member with the ${idField}: ${absent.join(', ')}. Add it.`,
        params: { code: 'required-field' },
      });
    })
    .meta(about(name, `A list with a member for each of: ${need.join(', ')}.`, example));
}
