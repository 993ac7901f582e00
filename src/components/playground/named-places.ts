/**
 * The places of a document that an answer speaks of. An answer says itself what it read: a field of the same name, or a text that is
 * the path, the pointer or the name of a part of the document. So nothing has to be told of a contract here. Pure.
 */
import type { Path } from '../form/field-tree.ts';

export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const segment of path)
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, segment)
        ? Reflect.get(at, segment)
        : undefined;
  return at;
}

const MOST_TEXTS = 200;

/** The texts in a value, at most so many. */
function textsIn(value: unknown, found: string[] = []): string[] {
  if (found.length >= MOST_TEXTS) return found;
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
}

const index = (segment: string): string | number => (/^\d+$/.test(segment) ? Number(segment) : segment);

/** A text read as a place: `/a/0/b` or `a[0].b`. */
export function asPath(text: string): Path {
  if (text.startsWith('/'))
    return text
      .slice(1)
      .split('/')
      .map((part) => index(part.replaceAll('~1', '/').replaceAll('~0', '~')));
  return text
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map(index);
}

/** The object nearest to a place, itself included, that is an item of a list, or the whole: one statement of the answer. */
function statementAt(answer: unknown, path: Path): unknown {
  const last = path.findLastIndex((segment) => typeof segment === 'number');
  return last < 0 ? undefined : valueAt(answer, path.slice(0, last + 1));
}

/** In: an answer, a place in it, and the document. Out: places of the document. */
export function placesNamed(answer: unknown, path: Path, document: unknown): Path[] {
  const name = path.findLast((segment) => typeof segment === 'string');
  const same = name === undefined ? [] : [[name], ['payload', name]];
  const named = textsIn(statementAt(answer, path)).map(asPath);
  const places = [...named, ...same].filter((one) => one.length > 0 && valueAt(document, one) !== undefined);
  return [...new Map(places.map((one) => [JSON.stringify(one), one])).values()];
}
