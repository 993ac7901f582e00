/** The labs, read once for all pages of a build, and the chapter that each belongs to. */
import { CHAPTERS, chapterPath } from '../../book/chapters.ts';
import { readLabs } from '../../book/lab-folders.ts';

export const LABS = readLabs(process.cwd());

/** Title and address of a chapter; undefined when there is none of that name. */
export function chapterOf(slug: string): { readonly title: string; readonly path: string } | undefined {
  const chapter = CHAPTERS.find((one) => one.slug === slug);
  return chapter && { title: chapter.title, path: chapterPath(chapter.slug) };
}
