/** Where a word of a closed set goes into a list, so that the reader's order stays. Pure. */

/**
 * The index at which to put `word`: behind the nearest word before it in the contract's order that the list holds,
 * else in front. A list in the contract's order so stays in it; any other order is left as it is.
 */
export function placeFor(list: readonly unknown[], words: readonly string[], word: string): number {
  for (const before of words.slice(0, words.indexOf(word)).reverse()) {
    const index = list.lastIndexOf(before);
    if (index !== -1) return index + 1;
  }
  return 0;
}
