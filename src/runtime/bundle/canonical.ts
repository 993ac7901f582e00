/**
 * JSON in the one form of RFC 8785: keys in order, no spaces, numbers as JavaScript writes them. What JSON cannot
 * say is refused with its place; JSON.stringify would drop it or write null, and a hash would vouch for the loss.
 */
import canonicalize from 'canonicalize';
import type { Path } from '../../contracts/issue.ts';
import { BundleError, toBytes } from './files.ts';

const DEEPEST = 64;
const MOST_VALUES = 200_000;

const refuse = (at: Path, message: string): never => {
  throw new BundleError({ code: 'not-canonical', at, message });
};

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

interface Count {
  values: number;
}

function check(value: unknown, at: Path, count: Count): void {
  count.values += 1;
  if (count.values > MOST_VALUES) refuse(at, `has more than ${MOST_VALUES} values. Split it.`);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (!value.isWellFormed()) refuse(at, LONE);
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(at, 'is not a number that JSON has. Leave it out or write a text.');
    return;
  }
  if (typeof value !== 'object') {
    refuse(at, `is of the kind "${typeof value}", which JSON does not have. Leave it out.`);
    return;
  }
  if (at.length >= DEEPEST) refuse(at, `is nested deeper than ${DEEPEST} levels. Flatten it.`);
  if (Array.isArray(value)) {
    // By index, because a hole in a list is not seen by forEach.
    for (let index = 0; index < value.length; index += 1) check(value[index], [...at, index], count);
    return;
  }
  if (!isPlainObject(value)) refuse(at, 'is not a plain object. Write its members out.');
  for (const [key, member] of Object.entries(value)) {
    if (!key.isWellFormed()) refuse(at, `has a key that ${LONE}`);
    check(member, [...at, key], count);
  }
}

const LONE = 'holds half of a surrogate pair, which UTF-8 cannot carry. Write the whole character.';

/** The RFC 8785 text of a value. Throws BundleError `not-canonical` with the path of what JSON cannot say. */
export function canonicalText(value: unknown): string {
  check(value, [], { values: 0 });
  return canonicalize(value) ?? 'null';
}

/** The UTF-8 bytes of `canonicalText`. */
export function canonicalBytes(value: unknown): Uint8Array {
  return toBytes(canonicalText(value));
}
