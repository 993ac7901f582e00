/** What the editor has to know of a syntax, beside what works on texts in it. */
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { CaretContext } from '../../text/caret-context.ts';

export interface Language {
  readonly extension: Extension;
  context(text: string, offset: number): CaretContext;
  /** A value as it is written on one line. */
  valueText(value: unknown): string;
  /** Writes a key in place of a stretch, and the beginning of its value unless one follows. */
  writeKey(view: EditorView, name: string, start: unknown, from: number, to: number): void;
  /** True where an empty place should offer something without being asked. */
  opensAt(text: string, offset: number): boolean;
  /** A word at the beginning of a line may be a value as well as a key. */
  readonly wordMayBeValue: boolean;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a new value begins as: an empty container of its kind, or the value itself when it is short and plain. */
export function beginning(start: unknown): unknown {
  if (Array.isArray(start)) return [];
  return isContainer(start) ? {} : start;
}
