/** Where in the book an address stands, in the words of the sidebar: what a social card says above the title. */
import { CHAPTERS, chapterPath } from '../../book/chapters.ts';

interface Group {
  readonly label: string;
  readonly pages: readonly string[];
}

/** A chapter by its number; another page by the group of the sidebar that holds it, or the nearest page above it. */
export function placeIn(groups: readonly Group[]): (pathname: string) => string {
  const chapters = CHAPTERS.map(({ slug }) => chapterPath(slug));
  const labels = new Map(groups.flatMap(({ label, pages }) => pages.map((page) => [page, label] as const)));
  return (pathname) => {
    const chapter = chapters.indexOf(pathname);
    if (chapter >= 0) return `Chapter ${chapter + 1} of ${chapters.length}`;
    for (let path = pathname; path !== '/'; path = path.replace(/[^/]*\/$/, '')) {
      const label = labels.get(path);
      if (label !== undefined) return label;
    }
    return 'A textbook that you can run';
  };
}
