/** Chance that is the same everywhere: whole-number arithmetic only, so that every host makes the same documents. */

export interface Random {
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number;
  /** One of some values. There must be one. */
  pick<T>(values: readonly T[]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
}

/** FNV-1a of a text, so that a name can be a seed. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: small, quick, and good enough to choose places and values with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number) => next() % bound;
  return {
    below,
    pick: (values) => {
      if (values.length === 0) throw new RangeError('nothing to pick from');
      // Just tested: the index is in the list.
      return values[below(values.length)] as (typeof values)[number];
    },
    oneIn: (times) => below(times) === 0,
  };
}
