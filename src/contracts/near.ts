/** The nearest of some names, for "did you mean". */

/** Edit distance, given up (as Infinity) beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY;
}

const flat = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * The candidate nearest to `name`, letter case and punctuation apart; undefined when none is near enough
 * (a third of the length, at most 4 letters). Names over 64 characters have no neighbour: the work is bounded.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined;
  const wanted = flat(name);
  let best: string | undefined;
  let least = Math.min(4, Math.ceil(Math.max(wanted.length, 1) / 3)) + 1;
  for (const candidate of candidates) {
    const steps = distance(wanted, flat(candidate), least - 1);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
