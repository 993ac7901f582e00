/** Which of some addresses are nearest to one that does not exist: by the words that they share, letter slips allowed. */

const wordsOf = (address: string): string[] =>
  address
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'index' && word !== 'html');

/** Pairs of neighbouring letters; its first and its last count as pairs too, because slips come in between. */
const pairsOf = (word: string): string[] =>
  Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2));

/** How alike two words are, from 0 to 1 (Dice): a slip of a letter costs little, another word nearly all. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairsOf(b);
  let shared = 0;
  for (const pair of pairsOf(a)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length + 2);
}

const best = (word: string, among: readonly string[]): number =>
  Math.max(0, ...among.map((other) => likeness(word, other)));

const LEAST = 0.5;
const MOST_WORDS = 12;

/** In: an address and those that exist. Out: at most `most` that are like it, the nearest first. */
export function nearest(asked: string, existing: readonly string[], most: number): string[] {
  const words = wordsOf(asked.slice(0, 300)).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const scored = existing.map((address) => {
    const own = wordsOf(address);
    const found = words.reduce((sum, word) => sum + best(word, own), 0) / words.length;
    // What the address has beyond what was asked for makes it a little less likely.
    const extra = own.reduce((sum, word) => sum + 1 - best(word, words), 0);
    return { address, score: found - extra * 0.05 };
  });
  return scored
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1))
    .slice(0, most)
    .map(({ address }) => address);
}
