/** The overview of progress: counts, where to go on, and the file to take it to another browser. */
import { findPath, stopsOf } from '../../book/reader-paths.ts';
import { saveFile } from '../closeout/sandbox/store.ts';
import { need } from '../need.ts';
import {
  exportProgress,
  importProgress,
  isKept,
  onProgress,
  progress,
  readChapters,
  resetProgress,
} from './progress.ts';

const FILE = 'before-the-agent-acts-progress.json';
const REFUSED = {
  'too-long': 'That file is too long to be progress of this book. Nothing was changed.',
  'no-json': 'That file is no JSON. Nothing was changed.',
  newer: 'A later edition of the book wrote that file; this one cannot read it. Nothing was changed.',
  'other-shape': 'That file is not progress of this book. Nothing was changed.',
} as const;

class ProgressOverview {
  readonly #host: HTMLElement;
  #asked = false;

  constructor(host: HTMLElement) {
    this.#host = host;
    need(this.#host, 'bar').hidden = false;
    need(this.#host, 'save').addEventListener('click', () => {
      saveFile(FILE, exportProgress());
      this.#say(`Saved as ${FILE}.`);
    });
    const file = need<HTMLInputElement>(this.#host, 'file');
    file.addEventListener('change', async () => {
      const [chosen] = file.files ?? [];
      file.value = '';
      if (chosen === undefined) return;
      const read = importProgress(await chosen.text());
      this.#say(read.ok ? 'Added to what is here. Nothing of it was lost.' : REFUSED[read.why]);
    });
    const reset = need<HTMLButtonElement>(this.#host, 'reset');
    reset.addEventListener('click', () => this.#reset(reset));
    reset.addEventListener('blur', () => this.#forgetQuestion(reset));
    this.#show();
    onProgress(() => this.#show());
  }

  #say(text: string): void {
    need(this.#host, 'said').textContent = text;
  }

  /** The first press asks, the second does it. */
  #reset(button: HTMLButtonElement): void {
    if (!this.#asked) {
      this.#asked = true;
      button.textContent = 'Press again to forget';
      this.#say('Chapters, answers, guesses, labs and the path will be forgotten in this browser.');
      return;
    }
    this.#forgetQuestion(button);
    resetProgress();
    this.#say('Forgotten.');
  }

  #forgetQuestion(button: HTMLButtonElement): void {
    this.#asked = false;
    button.textContent = 'Forget everything';
  }

  #count(part: 'answers' | 'predictions' | 'labs', counts: (id: string) => boolean): void {
    const place = need(this.#host, part);
    const ids = (place.dataset.ids ?? '').split(' ').filter((id) => id !== '');
    place.textContent = `${ids.filter(counts).length} of `;
    place.hidden = false;
  }

  #show(): void {
    const { answers, predictions, labs, path } = progress();
    const read: ReadonlySet<string> = readChapters();
    const links = [...this.#host.querySelectorAll<HTMLAnchorElement>('a[data-chapter]')];
    for (const link of links) {
      const isRead = read.has(link.dataset.chapter ?? '');
      link.toggleAttribute('data-read', isRead);
      link.setAttribute('aria-label', `${link.textContent?.trim()}. ${link.title}${isRead ? ', read' : ''}`);
    }
    const chapters = need(this.#host, 'chapters');
    chapters.textContent = `${read.size} of `;
    chapters.hidden = false;
    this.#count('answers', (id) => answers[id]?.right === true);
    this.#count('predictions', (id) => predictions[id] !== undefined);
    this.#count('labs', (id) => labs[id] !== undefined);
    this.#goOn(links, findPath(path), read);
    if (!isKept())
      need(this.#host, 'kept').textContent = 'This browser keeps nothing: with the page it is forgotten.';
  }

  /** To the first chapter that was not read: of the path, or of the book. */
  #goOn(
    links: readonly HTMLAnchorElement[],
    path: ReturnType<typeof findPath>,
    read: ReadonlySet<string>,
  ): void {
    const order: readonly (string | undefined)[] =
      path === undefined
        ? links.map(({ dataset }) => dataset.chapter)
        : stopsOf(path).map(({ chapter }) => chapter);
    const slug = order.find((one) => one !== undefined && !read.has(one));
    const link = links.find(({ dataset }) => dataset.chapter === slug);
    const go = need<HTMLAnchorElement>(this.#host, 'go');
    go.hidden = link === undefined;
    if (link === undefined) return;
    go.href = link.href;
    go.textContent = `${read.size === 0 ? 'Begin' : 'Go on'} with “${link.title}”`;
  }
}

export function start(host: HTMLElement): void {
  new ProgressOverview(host);
  host.dataset.ready = '';
}
