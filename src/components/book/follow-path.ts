/**
 * Shows a reader's progress around the page: chapters that were read in the sidebar, the reader path that is followed, and
 * the stops of that path in the place of the page before and the page after.
 */
import '../../contracts/jitless.ts';
import { chapterAt } from '../../book/chapters.ts';
import { findPath, pathPage, type ReaderPath, type Stop, stopsOf } from '../../book/reader-paths.ts';
import { draw, type Piece, toNodes } from '../draw.ts';
import { fromTop } from '../site/paths.ts';
import { followPath, onProgress, progress, readChapters } from './progress.ts';

type Read = ReturnType<typeof readChapters>;

const pageOf = (to: string): string => fromTop(to.replace(/#.*$/, ''));
const isHere = ({ to }: Stop): boolean => pageOf(to) === location.pathname;

const isRead = ({ chapter }: Stop, read: Read): boolean => chapter !== undefined && read.has(chapter);

/** A check mark, and the word for those who do not see it. */
const tick = (): Piece => draw('span', { class: 'tick' }, '✓', draw('span', { class: 'sr-only' }, ' read'));

function markChapters(read: Read): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sidebar-content a[data-chapter]')) {
    link.querySelector('.tick')?.remove();
    const found = chapterAt(link.pathname.slice(fromTop('').length));
    const slug = found?.chapter.slug;
    if (slug !== undefined && [...read].some((one) => one === slug)) link.append(...toNodes(tick()));
  }
}

function stopItem(stop: Stop, read: Read): Piece {
  const here = isHere(stop);
  return draw(
    'li',
    {},
    draw(
      'a',
      { href: stop.to, ...(here ? { 'aria-current': 'page' } : {}) },
      draw('span', {}, stop.title),
      isRead(stop, read) ? tick() : undefined,
    ),
  );
}

function showPath(box: HTMLElement, path: ReaderPath | undefined, read: Read): void {
  box.hidden = path === undefined;
  if (path === undefined) {
    box.replaceChildren();
    return;
  }
  const count = path.chapters.filter((slug) => read.has(slug)).length;
  box.replaceChildren(
    ...toNodes([
      draw(
        'p',
        { class: 'path-name', id: 'reader-path' },
        draw('a', { href: pathPage(path.id) }, path.persona),
      ),
      draw('p', { class: 'path-count' }, `Your path: ${count} of ${path.chapters.length} chapters read`),
      draw(
        'ol',
        { 'aria-labelledby': 'reader-path' },
        stopsOf(path).map((stop) => stopItem(stop, read)),
      ),
      draw('button', { type: 'button' }, 'Leave this path'),
    ]),
  );
  box.querySelector('button')?.addEventListener('click', () => followPath(undefined));
}

const step = (rel: 'prev' | 'next', word: string, stop: Stop | undefined): Piece =>
  stop === undefined
    ? undefined
    : draw('a', { href: stop.to, rel }, draw('small', {}, word), draw('span', {}, stop.title));

/** What stood there before the first change: the order of the book. */
let bookOrder: readonly Node[] | undefined;

function showSteps(nav: HTMLElement, path: ReaderPath | undefined): void {
  bookOrder ??= [...nav.childNodes];
  const stops = path === undefined ? [] : stopsOf(path);
  const at = stops.findIndex(isHere);
  if (path === undefined || at === -1) {
    nav.replaceChildren(...bookOrder);
    return;
  }
  nav.replaceChildren(
    ...toNodes([
      draw('p', {}, `On the path “${path.persona}”, stop ${at + 1} of ${stops.length}`),
      step('prev', 'Before', stops[at - 1]),
      step('next', 'Next', stops[at + 1] ?? { title: 'How far you are', to: pathPage(path.id) }),
    ]),
  );
}

/** The home page says where the reader was. */
function showGoOn(path: ReaderPath | undefined, read: Read): void {
  const box = document.querySelector<HTMLElement>('[data-go-on]');
  if (box === null) return;
  const next =
    path === undefined
      ? undefined
      : stopsOf(path).find((stop) => stop.chapter !== undefined && !isRead(stop, read));
  box.hidden = path === undefined || next === undefined;
  if (path !== undefined && next !== undefined)
    box.replaceChildren(
      ...toNodes([
        `You are on the path “${path.persona}”. Go on with `,
        draw('a', { href: next.to }, next.title),
        '.',
      ]),
    );
}

function show(): void {
  const read = readChapters();
  const path = findPath(progress().path);
  markChapters(read);
  const nav = document.querySelector<HTMLElement>('[data-next-stop]');
  if (nav !== null) showSteps(nav, path);
  showGoOn(path, read);
  for (const box of document.querySelectorAll<HTMLElement>('[data-reader-path]')) showPath(box, path, read);
}

export function follow(): void {
  show();
  onProgress(show);
}
