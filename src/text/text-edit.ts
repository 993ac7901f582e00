/** Edits of a text, and what makes them in the text's own syntax. */
import type { CaretContext } from './caret-context.ts';
import type { PathSegment } from './json-walk.ts';
import type { Position } from './position.ts';

/** Replace `length` units at `offset` by `content`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

type Path = readonly PathSegment[];

/**
 * What works on a text in its own syntax, and leaves everything else as the reader wrote it. Edits are undefined when
 * there is nothing to do. But for `context` the text is one that can be read and has been through the guard.
 */
export interface Syntax {
  /** Sets the value at a path, or removes it when the value is undefined. Objects that are missing on the way are made. */
  value(text: string, path: Path, value: unknown): TextEdit | undefined;
  /** Inserts an item into the list at a path. */
  insert(text: string, path: Path, index: number, value: unknown): TextEdit | undefined;
  /** Takes out the member whose key begins at an offset: of a key that stands twice, this one. */
  without(text: string, offset: number): TextEdit | undefined;
  /** Gives the member at a path another key. */
  key(text: string, path: Path, key: string): TextEdit | undefined;
  /** The whole text, laid out. */
  format(text: string): string;
  /** Where the value at a path stands, or the nearest one above it. */
  place(text: string, path: Path): Position;
  /** What stands at an offset, in any text. */
  context(text: string, offset: number): CaretContext;
}

/** The text with an edit done; the same text without one. */
export function applyEdit(text: string, edit: TextEdit | undefined): string {
  if (edit === undefined) return text;
  return text.slice(0, edit.offset) + edit.content + text.slice(edit.offset + edit.length);
}
