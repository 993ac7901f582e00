/**
 * The places of a document that an answer speaks of. An answer says itself what it read: a field of the same name, or a text that is
 * the path, the pointer or the name of a part of the document. So nothing has to be told of a contract here. Pure.
 */
import { pathOfPointer } from '../../runtime/fixes/issue-path.ts';
import { valueAt } from '../../text/value-change.ts';
import type { Path } from '../form/field-tree.ts';

const MOST_TEXTS = 200;

/** The texts in a value, at most so many. */
function textsIn(value: unknown, found: string[] = []): string[] {
  if (found.length >= MOST_TEXTS) return found;
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
}

/** A text read as a place of a document: a pointer, `/a/0/b`, or a path, `a[0].b`. */
function asPath(text: string, document: unknown): Path {
  const pointer = text.startsWith('/')
    ? text
    : `/${text
        .split(/[.[\]]+/)
        .filter(Boolean)
        .join('/')}`;
  return pathOfPointer(pointer, document);
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
  const named = textsIn(statementAt(answer, path)).map((text) => asPath(text, document));
  const places = [...named, ...same].filter((one) => one.length > 0 && valueAt(document, one) !== undefined);
  return [...new Map(places.map((one) => [JSON.stringify(one), one])).values()];
}
