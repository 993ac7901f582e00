/** Edits of a JSON text that change as little as possible: spaces, order and line ends of the reader stay. */
import { applyEdits, format, modify } from 'jsonc-parser';
import type { PathSegment } from './json-walk.ts';

function formattingOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (indent?.startsWith('\t')) return { insertSpaces: false, tabSize: 1, eol };
  return { insertSpaces: true, tabSize: indent?.length ?? 2, eol };
}

/**
 * Sets the value at a path, or removes it when the value is undefined. The text must be JSON.
 * In: text, path, new value. Out: the edited text.
 */
export function setValue(text: string, path: readonly PathSegment[], value: unknown): string {
  const formattingOptions = formattingOf(text);
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}

/** Formats a JSON text with two spaces. */
export function formatJson(text: string): string {
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}
