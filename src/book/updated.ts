/**
 * The day on which each written page was last changed. It is kept in a file, because the history is not everywhere: a
 * shallow clone would give every page one day, and two builds of one commit would differ. A day counts only for the text that
 * it was written for: a page that was changed since shows none. `npm run updated` renews the file.
 */
import { createHash } from 'node:crypto';
import days from './updated.json' with { type: 'json' };

export interface Updated {
  readonly day: string;
  /** Of the text without front matter. */
  readonly text: string;
}

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;

/** Names the text of a page. In: the file, or what is left of it without its front matter. */
export const textHash = (text: string): string =>
  createHash('sha256').update(text.replace(FRONT_MATTER, '').trim()).digest('hex').slice(0, 16);

const KNOWN: Readonly<Record<string, Updated | undefined>> = days;

/** In: the id of a page, such as `book/architecture`, and its text. Out: the day, when the file knows this very text. */
export function updatedOn(id: string, text: string, known = KNOWN): string | undefined {
  const entry = Object.hasOwn(known, id) ? known[id] : undefined;
  return entry !== undefined && entry.text === textHash(text) ? entry.day : undefined;
}

/**
 * The file anew. In: every page with its text, what the file held, and who knows the day of a page. A text that did not
 * change keeps its day.
 */
export function renewed(
  pages: readonly { readonly id: string; readonly text: string }[],
  before: Readonly<Record<string, Updated | undefined>>,
  dayOf: (id: string) => string,
): Record<string, Updated> {
  return Object.fromEntries(
    pages
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, text }) => [id, { day: updatedOn(id, text, before) ?? dayOf(id), text: textHash(text) }]),
  );
}
