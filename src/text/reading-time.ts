/** How long a page takes to read. */

const WORDS_A_MINUTE = 220;
/** Code is read slower than prose: a line counts as so many words. */
const WORDS_A_LINE = 12;

const WORD = /[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*/gu;

export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

export const codeLinesIn = (code: string): number =>
  code.split('\n').filter((line) => line.trim() !== '').length;

/** Whole minutes for so many words of prose and lines of code, at least one. */
export const minutesFor = (words: number, lines: number): number =>
  Math.max(1, Math.round((words + lines * WORDS_A_LINE) / WORDS_A_MINUTE));
