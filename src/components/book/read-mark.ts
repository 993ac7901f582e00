/** Marks a chapter as read: by its button, or by going on to the next page from the foot of it. */
import { need } from '../need.ts';
import { onNext } from './next-link.ts';
import { isKept, markRead, onProgress, progress } from './progress.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

class ReadMark {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    const [slug = '', ...formerly] = (this.#host.dataset.slugs ?? '').split(' ');
    const day = (): string | undefined =>
      [slug, ...formerly].map((name) => progress().read[name]).find(Boolean);
    const toggle = need<HTMLButtonElement>(this.#host, 'toggle');
    const said = need(this.#host, 'said');
    // As the page was built.
    const [unread, mark] = [said.textContent, toggle.textContent];
    const show = (): void => {
      const read = day();
      said.textContent =
        read === undefined
          ? unread
          : `Read on ${DAY.format(new Date(`${read}T00:00:00Z`))}${isKept() ? '' : ', which this browser will forget'}.`;
      toggle.textContent = read === undefined ? mark : 'I have not read it';
    };
    toggle.addEventListener('click', () => {
      const isRead = day() === undefined;
      for (const name of isRead ? [slug] : [slug, ...formerly]) markRead(name, isRead);
    });
    onNext(() => markRead(slug));
    // The reader went on before this was here.
    if (host.dataset.passed !== undefined) markRead(slug);
    show();
    onProgress(show);
  }
}

export function start(host: HTMLElement): void {
  new ReadMark(host);
  host.dataset.ready = '';
}
