/** The order of the book, for the check of the built site: chapters, what stands on every page, and where paths stop. */
import { CHAPTERS, chapterPath } from './chapters.ts';
import { pathPage, READER_PATHS, stopsOf } from './reader-paths.ts';

const below = (base: string, path: string): string => base.slice(0, -1) + path;

/** In: the path that the site stands below, with a slash at each end. */
export const bookStructure = (base = '/') => ({
  chapters: CHAPTERS.map(({ slug }) => below(base, chapterPath(slug))),
  once: [
    { name: 'Field Compass', selector: 'nav.compass', pages: 'every' as const },
    { name: 'list of what a reader can do afterwards', selector: '#able' },
    { name: 'set of check questions', selector: 'check-questions' },
  ],
  paths: READER_PATHS.map((path) => ({
    name: `The reader path “${path.persona}”`,
    stops: [pathPage(path.id), ...stopsOf(path).map(({ to }) => to)].map((to) => below(base, to)),
  })),
  unlinked: [below(base, '/404.html')],
});
