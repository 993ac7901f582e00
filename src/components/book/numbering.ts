/** Numbers of figures and predictions: in the order in which the page has them, in a chapter after the chapter's own. */
import { chapterAt } from '../../book/chapters.ts';

/**
 * In: a page as its route has it, the component, the attribute that names one of them, and that name. Out: `4.2` for the
 * second of chapter 4, `2` on a page that is no chapter.
 */
export function numberOf(
  { id, entry }: { readonly id: string; readonly entry: { readonly body?: string | undefined } },
  component: string,
  attribute: string,
  name: string,
): string {
  const all = (entry.body ?? '').matchAll(new RegExp(`<${component}\\s[^>]*?\\b${attribute}="([^"]+)"`, 'g'));
  const at = [...all].findIndex(([, one]) => one === name) + 1;
  const chapter = chapterAt(id);
  return chapter === undefined ? String(at) : `${chapter.number}.${at}`;
}
