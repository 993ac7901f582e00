/** Our limits on the generated wire schemas: the same fields and words, with a bound on every text and list. */
import * as z from 'zod';
import { LONGEST_TARGET, LONGEST_TEXT, MOST_ITEMS } from './limits.ts';

/** Texts that may be longer than others. A signature can be a whole OIDC token. */
const LONG_FIELDS: ReadonlySet<string> = new Set(['target', 'signature']);

const longestOf = (name: string): number => (LONG_FIELDS.has(name) ? LONGEST_TARGET : LONGEST_TEXT);

function boundedField(name: string, field: z.ZodType): z.ZodType {
  const meta = z.globalRegistry.get(field) ?? {};
  const inner: unknown = field instanceof z.ZodOptional ? field.unwrap() : field;
  const value: unknown = inner instanceof z.ZodNullable ? inner.unwrap() : inner;
  if (value instanceof z.ZodString) return value.max(longestOf(name)).nullish().meta(meta);
  if (value instanceof z.ZodArray && value.element instanceof z.ZodString) {
    const item = value.element.max(LONGEST_TEXT).meta(z.globalRegistry.get(value.element) ?? {});
    return z.array(item).max(MOST_ITEMS).nullish().meta(meta);
  }
  if (value instanceof z.ZodObject) return bounded(value).nullish().meta(meta);
  return field;
}

/**
 * The schema with our bounds. Names, types and words stay those of the proto, so the type of what it accepts is the
 * same: a field that the proto gains is bounded without a line here.
 */
export function bounded<S extends z.ZodObject>(schema: S): S {
  const shape = Object.entries(schema.shape).map(([name, field]) => [
    name,
    boundedField(name, field as z.ZodType),
  ]);
  return z.object(Object.fromEntries(shape)) as unknown as S;
}
