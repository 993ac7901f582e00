/** What stands at a caret, whatever the syntax: for completion, for help, and for the pointer that the reader sees. */
import type { PathSegment } from './json-walk.ts';

/** An object or a list on the way to the caret. */
export interface Level {
  /** Of an object: its keys, with the values that are plain ones. Of a list: empty. */
  readonly members: ReadonlyMap<string, unknown>;
}

export interface CaretContext {
  /** Of the value at the caret; at a key, of the object that the key is in, the key itself left out. */
  readonly path: readonly PathSegment[];
  /** What may be written here: a key, a value, or neither (behind a value, in a comment). */
  readonly role: 'key' | 'value' | 'none';
  /** The key that stands here, when there is one. */
  readonly key?: string;
  /** The stretch that a completion would replace. */
  readonly from: number;
  readonly to: number;
  /** From the document to the innermost object or list. */
  readonly levels: readonly Level[];
}

/** The path of what the caret is on: of the member, when it is on a key. */
export function pathAtCaret({ path, role, key }: CaretContext): readonly PathSegment[] {
  return role === 'key' && key !== undefined ? [...path, key] : path;
}
