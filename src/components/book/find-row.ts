/** Finds the row that somebody means who pastes a message or describes what they see. Runs in the page and in tests. */

export interface Row {
  readonly id: string;
  /** Everything that the row is about, as text. */
  readonly words: string;
  /** Codes, rule ids and messages: a question that holds one of them means this row. */
  readonly exact: readonly string[];
}

/** Words of a text; codes with hyphens and dotted rule ids count as a whole and in their parts. */
function wordsOf(text: string): string[] {
  const whole = text.toLowerCase().match(/[\p{L}\d]+(?:[-_.][\p{L}\d]+)*/gu) ?? [];
  return whole.flatMap((word) => {
    const parts = word.split(/[-_.]/);
    return parts.length === 1 ? [word] : [word, ...parts];
  });
}

const SHORTEST = 2;
/** A word that only begins as asked is worth less than the word itself. */
const BEGUN = 0.5;
/** A row that explains less of a question than this share is no answer. */
const LEAST = 0.3;
const MOST = 6;

export interface RowIndex {
  /** The rows that fit best, best first. */
  find(query: string): readonly string[];
}

/**
 * Rare words weigh more than common ones: in a message the code or the odd word says which row it is. A word that is
 * being typed counts when a word of the row begins so.
 */
export function rowIndex(rows: readonly Row[]): RowIndex {
  const indexed = rows.map(({ id, words, exact }) => ({
    id,
    exact: exact.map((text) => text.toLowerCase()),
    words: new Set(wordsOf([words, ...exact].join(' '))),
  }));
  const worth = (words: ReadonlySet<string>, asked: string): number => {
    if (words.has(asked)) return 1;
    return [...words].some((word) => word.startsWith(asked)) ? BEGUN : 0;
  };
  return {
    find(query) {
      const said = query.toLowerCase();
      const asked = [...new Set(wordsOf(query))].filter((word) => word.length >= SHORTEST);
      const weighed = asked.map((word) => {
        const count = indexed.filter(({ words }) => worth(words, word) > 0).length;
        return { word, weight: count === 0 ? 0 : Math.log(1 + indexed.length / count) };
      });
      const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
      return indexed
        .map(({ id, words, exact }) => ({
          id,
          score:
            weighed.reduce((sum, { word, weight }) => sum + worth(words, word) * weight, 0) +
            (exact.some((text) => said.includes(text)) ? all : 0),
        }))
        .filter(({ score }) => score > 0 && score >= all * LEAST)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MOST)
        .map(({ id }) => id);
    },
  };
}
