/** How upstream's Python reads JSON values, where that differs from JavaScript. None of these throws. */
import { SAFE_PREFIXES } from '../../contracts/lifecycle/gate.ts';

export type Json = Readonly<Record<string, unknown>>;

/** True for a JSON object: neither list nor null. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of an object by its own key; undefined when it is not there. */
export function own(value: Json, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What upstream counts as not filled in: absent, null, false, 0, and an empty text, list or object. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false || value === 0 || value === '';
}

/** True when a value begins with one of the allowed prefixes. Nothing behind the prefix is looked at. */
export function isSafeReference(value: unknown): boolean {
  return typeof value === 'string' && SAFE_PREFIXES.some((prefix) => value.startsWith(prefix));
}

const LONGEST_TEXT = 200;

/** A value as upstream prints it in a message. A list or an object is compact JSON: our decision. */
export function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value).slice(0, LONGEST_TEXT);
  } catch {
    return '(nested)';
  }
}

const WHOLE_NUMBER = /^\s*([+-]?\d{1,15})\s*$/;

/** A count as Python's `int()` reads it; undefined where upstream crashes. `absent` is what a missing count is. */
export function countOf(value: unknown, absent: number): number | undefined {
  if (value === undefined) return absent;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) + 0 : undefined;
  const digits = typeof value === 'string' ? WHOLE_NUMBER.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits) + 0;
}

/** Length of a text without the blanks around it, in code points. A list or an object counts as empty: our decision. */
export function lengthOf(value: unknown, absent: unknown = ''): number {
  const given = value === undefined ? absent : value;
  const text = typeof given === 'object' && given !== null ? '' : printed(given);
  return [...text.trim()].length;
}
