/**
 * Shows a reader's progress around the page: chapters that were read in the sidebar, the reader path that is followed, and
 * the stops of that path in the place of the page before and the page after.
 */
import '../../contracts/jitless.ts';
import { chapterAt } from '../../book/chapters.ts';
import { findPath, pathPage, type ReaderPath, type Stop, stopAt, stopsOf } from '../../book/reader-paths.ts';
import { draw, type Piece, toNodes } from '../draw.ts';
import { fromTop } from '../site/paths.ts';
import { followPath, onProgress, progress, readChapters } from './progress.ts';
import './reader-path.css';

type Read = ReturnType<typeof readChapters>;

/** The anchor with which the reader came to this page; a heading visited afterwards is no other stop. */
let anchor = location.hash;

/** Where the reader stands on a path, as an index of its stops. */
function stopHere(stops: readonly Stop[]): number {
  const page = location.pathname.slice(fromTop('').length);
  if (stops.some(({ to }) => to === page + location.hash)) anchor = location.hash;
  return stopAt(stops, page, anchor);
}

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

function stopItem(stop: Stop, isHere: boolean, read: Read): Piece {
  return draw(
    'li',
    {},
    draw(
      'a',
      { href: stop.to, ...(isHere ? { 'aria-current': 'page' } : {}) },
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
  const stops = stopsOf(path);
  const here = stopHere(stops);
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
        stops.map((stop, index) => stopItem(stop, index === here, read)),
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
  const at = stopHere(stops);
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
  const stops = path === undefined ? [] : stopsOf(path);
  const at = stops.findIndex((stop) => stop.chapter !== undefined && !isRead(stop, read));
  const next = stops[at];
  // Nothing tells whether an exercise was done: it is offered until the chapter after it was read.
  const exercise = stops[at - 1]?.chapter === undefined ? stops[at - 1] : undefined;
  box.hidden = path === undefined || next === undefined;
  if (path !== undefined && next !== undefined)
    box.replaceChildren(
      ...toNodes([
        `You are on the path “${path.persona}”. Go on with `,
        ...(exercise === undefined ? [] : [draw('a', { href: exercise.to }, exercise.title), ', then with ']),
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
  addEventListener('hashchange', show);
}
