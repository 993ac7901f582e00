/** Changed copies of JSON values, for presets and samples that differ from a valid document in one place. */
import type { Path } from './issue.ts';

/** A copy with the member at the path set. Lists and objects on the way are copied, nothing is changed in place. */
export function altered(document: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(document))
    return document.map((item, index) => (index === key ? altered(item, rest, value) : item));
  const object = document as Readonly<Record<string, unknown>>;
  return { ...object, [key]: altered(object[key], rest, value) };
}

/** A copy of an object with the member at the path left out. */
export function without(document: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return document;
  const object = document as Readonly<Record<string, unknown>>;
  if (rest.length > 0) return { ...object, [key]: without(object[key], rest) };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/** JSON text with two spaces, as presets and samples are shown. */
export function toText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
