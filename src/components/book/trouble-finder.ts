/** The finder in the page: while somebody types, the rows that fit stand above the list of all of them. */
import { need } from '../need.ts';
import { type Row, type RowIndex, rowIndex } from './find-row.ts';

/** No message is longer; a whole log would only be common words. */
const LONGEST = 2000;

class TroubleFinder {
  readonly #host: HTMLElement;
  #index: RowIndex | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#index = rowIndex(JSON.parse(this.#host.dataset.rows ?? '[]') as Row[]);
    need(this.#host, 'field').hidden = false;
    const asked = need<HTMLInputElement>(this.#host, 'asked');
    asked.maxLength = LONGEST;
    asked.addEventListener('input', () => this.#show(asked.value));
    // What a browser kept of an earlier visit.
    if (asked.value !== '') this.#show(asked.value);
  }

  /** The link of a row in the list below, once more. */
  #item(id: string): HTMLLIElement[] {
    const link = this.#host.querySelector(`[data-part="areas"] [data-row="${CSS.escape(id)}"]`);
    if (link === null) return [];
    const item = document.createElement('li');
    item.append(link.cloneNode(true));
    return [item];
  }

  #show(query: string): void {
    const isAsked = query.trim() !== '';
    const items = (this.#index?.find(query) ?? []).flatMap((id) => this.#item(id));
    const found = need(this.#host, 'found');
    found.replaceChildren(...items);
    found.hidden = items.length === 0;
    need(this.#host, 'areas').hidden = items.length > 0;
    need(this.#host, 'heard').textContent = !isAsked
      ? ''
      : items.length === 0
        ? 'No row knows these words. All rows stand below.'
        : `${items.length === 1 ? 'One row fits' : `${items.length} rows fit`}, the best first.`;
  }
}

export function start(host: HTMLElement): void {
  new TroubleFinder(host);
  host.dataset.ready = '';
}
