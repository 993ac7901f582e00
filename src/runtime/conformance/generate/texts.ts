/** Changes of the text itself: what no parsed value can show. */
import type { Random } from './random.ts';

export interface TextChange {
  readonly name: string;
  change(text: string, random: Random): string;
}

/** A place in a text, never inside a surrogate pair. */
function cutAt(text: string, random: Random): number {
  const at = 1 + random.below(Math.max(1, text.length - 1));
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Other ways to write the same document. */
export const WRITINGS: readonly TextChange[] = [
  { name: 'compact', change: (text) => JSON.stringify(JSON.parse(text)) },
  { name: 'mark', change: (text) => `\uFEFF${text}` },
  { name: 'line-ends', change: (text) => `${text.replaceAll('\n', '\r\n')}\r\n` },
  { name: 'spaces', change: (text) => `\n\t ${text} \n` },
  { name: 'escapes', change: (text) => text.replaceAll('_', '\\u005f') },
];

/** Faults of the text. */
export const TEXT_FAULTS: readonly TextChange[] = [
  { name: 'cut', change: (text, random) => text.slice(0, cutAt(text, random)) },
  { name: 'trailing-comma', change: (text) => text.replace(/\}\s*$/, ',}') },
  { name: 'comment', change: (text) => `${text} // done` },
  { name: 'single-quotes', change: (text) => text.replaceAll('"', "'") },
  { name: 'two-documents', change: (text) => `${text}${text}` },
  {
    name: 'bare-word',
    change: (text, random) => `${text.slice(0, -1)}${random.pick(['NaN', 'undefined', '01', '+1'])}`,
  },
  {
    name: 'key-twice',
    change: (text) => text.replace(/"(\w+)"\s*:/, (whole, name: string) => `"${name}": null, ${whole}`),
  },
];
