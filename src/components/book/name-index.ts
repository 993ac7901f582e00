/** The index in the page: while somebody types, only the names that fit are left, and their groups are open. */
import { need } from '../need.ts';

class NameIndex {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    need(this.#host, 'field').hidden = false;
    const asked = need<HTMLInputElement>(this.#host, 'asked');
    asked.addEventListener('input', () => this.#show(asked.value));
    if (asked.value !== '') this.#show(asked.value);
  }

  #show(query: string): void {
    const asked = query.trim().toLowerCase();
    let left = 0;
    for (const group of this.#host.querySelectorAll('details')) {
      let here = 0;
      for (const item of group.querySelectorAll<HTMLElement>('li')) {
        const fits = (item.dataset.name ?? '').includes(asked);
        item.hidden = !fits;
        if (fits) here += 1;
      }
      group.hidden = here === 0;
      group.open = asked !== '' && here > 0;
      left += here;
    }
    need(this.#host, 'heard').textContent =
      asked === ''
        ? ''
        : left === 0
          ? 'No name of this book has that in it. The search looks at words as well.'
          : `${left === 1 ? 'One name fits' : `${left} names fit`}.`;
  }
}

export function start(host: HTMLElement): void {
  new NameIndex(host);
  host.dataset.ready = '';
}
