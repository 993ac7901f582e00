/**
 * Patterns as sets of values. Both questions are answered exactly, in time proportional to the product of the two
 * lengths.
 */
import { matches, type Pattern, type StepCount } from '../enforcement/match.ts';

const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;

/** A character that stands in none of the texts. There are 6,400 to choose from, more than a pattern is long. */
function freshFor(...texts: readonly string[]): string | undefined {
  for (let unit = FIRST_PRIVATE; unit <= LAST_PRIVATE; unit += 1) {
    const letter = String.fromCharCode(unit);
    if (!texts.some((text) => text.includes(letter))) return letter;
  }
  return undefined;
}

/**
 * True when every value that `narrow` matches is matched by `wide` too. One match decides it: put a letter that stands
 * in neither pattern in the place of each star of `narrow`. In `wide` only a star can cover that letter, and a star
 * that covers it covers anything else in its place, or nothing; and the word itself is a value of `narrow`.
 */
export function includes(wide: Pattern, narrow: Pattern, count?: StepCount): boolean {
  const fresh = freshFor(wide.text, narrow.text);
  return fresh !== undefined && matches(wide, narrow.text.replaceAll(/\*+/g, fresh), count);
}

/** What literals say at once: two patterns whose first letters differ share nothing. */
function startApart(left: string, right: string): boolean {
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    if (left[index] === '*' || right[index] === '*') return false;
    if (left[index] !== right[index]) return true;
  }
  return false;
}

/**
 * A shortest value that both patterns match, or undefined when there is none. A table over the two texts: from each
 * pair of places, can both be read to their ends?
 */
export function shared(left: Pattern, right: Pattern, count?: StepCount): string | undefined {
  const a = left.text.replaceAll(/\*+/g, '*');
  const b = right.text.replaceAll(/\*+/g, '*');
  if (startApart(a, b)) return undefined;
  const width = b.length + 1;
  if (count !== undefined) count.steps += (a.length + 1) * width;
  // From the ends backwards: the least number of letters still to read, or nothing when there is no way.
  const NO_WAY = 0xffff;
  const costs = new Uint16Array((a.length + 1) * width).fill(NO_WAY);
  const at = (i: number, j: number): number => costs[i * width + j] ?? NO_WAY;
  const step = (i: number, j: number): readonly [number, number, string] | undefined => {
    const x = a[i];
    const y = b[j];
    // A star that ends costs nothing; a star that reads the other side's letter costs one.
    const ways: (readonly [number, number, string])[] = [];
    if (x === '*') ways.push([i + 1, j, '']);
    if (y === '*') ways.push([i, j + 1, '']);
    if (x === '*' && y !== undefined && y !== '*' && y !== '\n') ways.push([i, j + 1, y]);
    if (y === '*' && x !== undefined && x !== '*' && x !== '\n') ways.push([i + 1, j, x]);
    if (x !== undefined && x === y && x !== '*') ways.push([i + 1, j + 1, x]);
    let best: readonly [number, number, string] | undefined;
    let cost = NO_WAY;
    for (const way of ways) {
      const total = at(way[0], way[1]) + way[2].length;
      if (total < cost) {
        best = way;
        cost = total;
      }
    }
    return best;
  };
  for (let i = a.length; i >= 0; i -= 1) {
    for (let j = b.length; j >= 0; j -= 1) {
      if (i === a.length && j === b.length) costs[i * width + j] = 0;
      else {
        const way = step(i, j);
        if (way !== undefined) costs[i * width + j] = at(way[0], way[1]) + way[2].length;
      }
    }
  }
  if (at(0, 0) === NO_WAY) return undefined;
  let word = '';
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const way = step(i, j);
    if (way === undefined) return undefined;
    [i, j] = [way[0], way[1]];
    word += way[2];
  }
  return word;
}
