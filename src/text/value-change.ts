/** A JSON value: what stands at a path, and changes of it, as values: what an edit of a text has to mean. Pure. */
import type { PathSegment } from './json-walk.ts';

export interface ValueChange {
  readonly kind: 'set' | 'insert' | 'remove';
  readonly path: readonly PathSegment[];
  readonly value?: unknown;
}

type Members = Record<PathSegment, unknown>;

const isContainer = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** A copy of an object or a list; own members only, and `__proto__` stays a plain member. */
function copyOf(value: Members): Members {
  return Array.isArray(value)
    ? ([...value] as unknown as Members)
    : Object.fromEntries(Object.entries(value));
}

const put = (target: Members, key: PathSegment, value: unknown): void => {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
};

/** The value after a change. Objects that are missing on the way are made; an ancestor of another kind is replaced. */
export function changedValue(root: unknown, { kind, path, value }: ValueChange): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return kind === 'remove' ? null : value;
  const fits = isContainer(root) && Array.isArray(root) === (typeof key === 'number');
  if (!fits && kind === 'remove') return root;
  const copy = fits ? copyOf(root) : ((typeof key === 'number' ? [] : {}) as Members);
  if (rest.length > 0) {
    const below = Object.hasOwn(copy, key) ? copy[key] : undefined;
    if (below === undefined && kind === 'remove') return copy;
    put(copy, key, changedValue(below, { kind, path: rest, value }));
  } else if (kind === 'set') put(copy, key, value);
  else if (Array.isArray(copy))
    copy.splice(Number(key), kind === 'insert' ? 0 : 1, ...(kind === 'insert' ? [value] : []));
  else delete copy[key];
  return copy;
}

/** True when two JSON values are the same; the order of keys does not count. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equalValues(a[key], b[key]));
}

/** The value at a path; undefined when there is none, and below a null, which stands for any item. Own members only. */
export function valueAt(value: unknown, path: readonly (PathSegment | null)[]): unknown {
  let current = value;
  for (const segment of path) {
    if (segment === null || !isContainer(current) || !Object.hasOwn(current, segment)) return undefined;
    current = current[segment];
  }
  return current;
}
