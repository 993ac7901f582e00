/** Marks a chapter as read: by its button, or by going on to the next page from the foot of it. */
import '../../contracts/jitless.ts';
import { need } from '../need.ts';
import { isKept, markRead, onProgress, progress } from './progress.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

class ReadMark extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return;
    const [slug = '', ...formerly] = (this.dataset.slugs ?? '').split(' ');
    const day = (): string | undefined =>
      [slug, ...formerly].map((name) => progress().read[name]).find(Boolean);
    const toggle = need<HTMLButtonElement>(this, 'toggle');
    const show = (): void => {
      const read = day();
      need(this, 'said').textContent =
        read === undefined
          ? 'Going on to the next page marks this chapter as read.'
          : `Read on ${DAY.format(new Date(`${read}T00:00:00Z`))}${isKept() ? '' : ', which this browser will forget'}.`;
      toggle.textContent = read === undefined ? 'Mark as read' : 'I have not read it';
    };
    toggle.addEventListener('click', () => {
      const isRead = day() === undefined;
      for (const name of isRead ? [slug] : [slug, ...formerly]) markRead(name, isRead);
    });
    document.querySelector('[data-next-stop]')?.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a[rel="next"]') : null;
      if (link !== null) markRead(slug);
    });
    show();
    onProgress(show);
    toggle.closest('p')?.removeAttribute('hidden');
    this.dataset.ready = '';
  }
}

customElements.define('read-mark', ReadMark);
