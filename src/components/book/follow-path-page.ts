/** The button that follows a reader path, and the marks of the stops that were read. */
import { need } from '../need.ts';
import { followPath, isKept, onProgress, progress, readChapters } from './progress.ts';

class FollowPath {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    const { path } = this.#host.dataset;
    const toggle = need<HTMLButtonElement>(this.#host, 'toggle');
    const show = (): void => {
      const isFollowed = progress().path === path;
      toggle.textContent = isFollowed ? 'Leave this path' : 'Follow this path';
      toggle.setAttribute('aria-pressed', String(isFollowed));
      need(this.#host, 'said').textContent = isFollowed
        ? `It stands in the sidebar, and at the foot of each of its pages${isKept() ? '' : '; this browser will forget it'}.`
        : '';
      const read: ReadonlySet<string> = readChapters();
      for (const stop of document.querySelectorAll<HTMLElement>('[data-stop]'))
        stop.toggleAttribute('data-read', read.has(stop.dataset.stop ?? ''));
    };
    toggle.addEventListener('click', () => followPath(progress().path === path ? undefined : path));
    show();
    onProgress(show);
  }
}

export function start(host: HTMLElement): void {
  new FollowPath(host);
  host.dataset.ready = '';
}
