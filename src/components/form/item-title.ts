/** The line that names an item of a list. Pure. */
import { isShowable } from '../../contracts/secrets.ts';

const WORDS_OF_A_TITLE = 3;
const LONGEST_WORD = 40;

/** A line that tells an item of a list from the others: its number and the first short texts in it. */
export function itemTitle(index: number, value: unknown): string {
  const members = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  const words = members
    .filter((member) => typeof member === 'string' && member !== '' && member.length <= LONGEST_WORD)
    .filter((member) => isShowable(member as string))
    .slice(0, WORDS_OF_A_TITLE);
  return [`${index + 1}.`, words.join(', ')].join(' ').trimEnd();
}
