/** Keys that a schema drops: found here, because an object that takes them says nothing about them. */
import * as z from 'zod';
import type { Finding, Path } from './issue.ts';
import { nearest } from './near.ts';

/** What a wrapper wraps. */
export function unwrapped(schema: unknown): unknown {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodDefault ||
    current instanceof z.ZodNullable
  ) {
    current = current.unwrap();
  }
  return current;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wording(key: string, names: readonly string[], refuse: boolean): string {
  const near = nearest(key, names);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return refuse
    ? `is not a field of this contract. Remove it.${hint}`
    : `is not a field of this contract and was ignored.${hint}`;
}

/**
 * Keys of objects that list their fields and drop the rest, in document order. Objects that keep every key, maps and
 * unions are left alone. The value has been through the guard, so its depth is bounded.
 */
export function unknownKeyFindings(
  schema: unknown,
  value: unknown,
  refuse: boolean,
  path: Path = [],
): Finding[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => unknownKeyFindings(inner.element, item, refuse, [...path, index]));
  }
  if (!(inner instanceof z.ZodObject) || !isObject(value)) return [];
  if (inner.def.catchall !== undefined) return [];
  const { shape } = inner;
  return Object.keys(value).flatMap((key): Finding[] => {
    const at = [...path, key];
    if (Object.hasOwn(shape, key)) return unknownKeyFindings(shape[key], value[key], refuse, at);
    const message = wording(key, Object.keys(shape), refuse);
    return refuse
      ? [{ code: 'unknown-field', at, on: 'key', message }]
      : [{ code: 'ignored-field', at, on: 'key', severity: 'warning', message }];
  });
}
