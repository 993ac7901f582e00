/** Edits of a text, and what can make them in the text's own syntax. */
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
 * Writes values into a text and leaves everything else as the reader wrote it. Each way gives the edit to make, or
 * undefined when there is nothing to do. The text is one that can be read and has been through the guard.
 */
export interface Writer {
  /** Sets the value at a path, or removes it when the value is undefined. Objects that are missing on the way are made. */
  value(text: string, path: Path, value: unknown): TextEdit | undefined;
  /** Inserts an item into the list at a path. */
  insert(text: string, path: Path, index: number, value: unknown): TextEdit | undefined;
  /** Gives the member at a path another key. */
  key(text: string, path: Path, key: string): TextEdit | undefined;
  /** The whole text, laid out. */
  format(text: string): string;
  /** Where the value at a path stands, or the nearest one above it. */
  place(text: string, path: Path): Position;
}

/** The text with an edit done; the same text without one. */
export function applyEdit(text: string, edit: TextEdit | undefined): string {
  if (edit === undefined) return text;
  return text.slice(0, edit.offset) + edit.content + text.slice(edit.offset + edit.length);
}
