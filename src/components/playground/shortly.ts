/** A value in a sentence or a list. */
import { isShowable } from '../../contracts/secrets.ts';

const LONGEST_VALUE = 80;

/** A value in short; one that may not be shown is only named. */
export function shortly(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  if (!isShowable(text.slice(0, 4096))) return 'a value that is not shown';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
