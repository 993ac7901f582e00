/** Where a sentence uses a term of the glossary. */
import { anchorOf, TERMS } from './terms.ts';

export interface TermUse {
  /** The anchor of the term in the glossary. */
  readonly anchor: string;
  readonly meaning: string;
  readonly start: number;
  readonly end: number;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const linked = TERMS.filter(({ quiet }) => quiet === undefined).map(({ term, forms = [], meaning }) => ({
  anchor: anchorOf(term),
  meaning: meaning.replaceAll('`', ''),
  words: [term, ...forms],
}));
const byWord = new Map(
  linked.flatMap((one) =>
    one.words.flatMap((word) => [word, `${word}s`].map((said) => [said.toLowerCase(), one])),
  ),
);
// Longer words first, so that "evidence bundle" is never read as a use of a shorter term inside it.
const SAID = new RegExp(
  `(?<![\\p{L}\\d_-])(?:${[...byWord.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\d_-])`,
  'giu',
);

/** The first use in a text of each term that is not in `known`. */
export function firstUses(text: string, known: ReadonlySet<string>): TermUse[] {
  const seen = new Set(known);
  return [...text.matchAll(SAID)].flatMap(({ index, 0: said }) => {
    const found = byWord.get(said.toLowerCase());
    if (found === undefined || seen.has(found.anchor)) return [];
    seen.add(found.anchor);
    return [{ anchor: found.anchor, meaning: found.meaning, start: index, end: index + said.length }];
  });
}
