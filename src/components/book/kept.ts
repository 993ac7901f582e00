/** Where the reader's progress is kept, and whether there is any: all that a page needs before it loads the rest. */

export const KEY = 'cavra.book';
/** The event on the document after each change. */
export const CHANGED = 'cavra-progress';

/** The stored text; undefined when there is none, or none may be read. */
export function keptText(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
