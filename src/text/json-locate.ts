/** Places of paths in a JSON text: all of them in one pass. */
import { type PathSegment, walkJson } from './json-walk.ts';

export interface Place {
  readonly offset: number;
  readonly end: number;
}

export interface PlaceRequest {
  readonly path: readonly PathSegment[];
  /** The key of the member instead of its value. */
  readonly on?: 'key' | 'value' | undefined;
}

/** A key for a path that keeps `["1"]` and `[1]` apart. */
const nameOf = (path: readonly PathSegment[]): string => JSON.stringify(path);

/**
 * Finds each path in the text. A path that does not exist (a missing field) gets the place of its nearest
 * existing ancestor, so that a reader lands on the object which lacks it. Of duplicate keys the last counts,
 * as in `JSON.parse`. In: text and requests. Out: a place for each, in the same order.
 */
export function locateAll(text: string, requests: readonly PlaceRequest[]): Place[] {
  const deepest = Math.max(0, ...requests.map(({ path }) => path.length));
  const wanted = new Set<string>();
  for (const { path } of requests) {
    for (let length = 0; length <= path.length; length += 1) wanted.add(nameOf(path.slice(0, length)));
  }
  const values = new Map<string, Place>();
  const keys = new Map<string, Place>();
  const keep = (into: Map<string, Place>) => (path: readonly PathSegment[], offset: number, end: number) => {
    if (path.length > deepest) return;
    const name = nameOf(path);
    if (wanted.has(name)) into.set(name, { offset, end });
  };
  walkJson(text, { value: keep(values), key: keep(keys) });
  return requests.map(({ path, on }) => {
    const key = on === 'key' ? keys.get(nameOf(path)) : undefined;
    if (key !== undefined) return key;
    for (let length = path.length; length >= 0; length -= 1) {
      const place = values.get(nameOf(path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return { offset: 0, end: 0 };
  });
}
