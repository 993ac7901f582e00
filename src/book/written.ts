/** Chapters that have a page. While the book is being written a list leads only to these; node:fs, so at build only. */
import { existsSync } from 'node:fs';
import { CHAPTERS, type ChapterSlug } from './chapters.ts';

export const isWritten = (slug: ChapterSlug): boolean => existsSync(`src/content/docs/book/${slug}.mdx`);

export const WRITTEN = CHAPTERS.filter(({ slug }) => isWritten(slug));
