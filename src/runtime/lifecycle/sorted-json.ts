/** JSON text as upstream writes files: sorted keys, two blanks, a line end, nothing but ASCII. */
import { isRecord } from './values.ts';

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortedKeys(value[key])]),
  );
}

const BEYOND_ASCII = /[\u0080-\uffff]/g;

/** In: a JSON value of bounded depth. Out: the text of a file. */
export function sortedJson(value: unknown): string {
  const text = JSON.stringify(sortedKeys(value), null, 2);
  const asEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${text.replaceAll(BEYOND_ASCII, asEscape)}\n`;
}
