/** Permalinks in the page: making one for the present text, and opening the one in the address. */
import { docsOf } from '../../contracts/issue.ts';
import { fromTop, playgroundPath } from '../site/paths.ts';
import { askBefore } from './ask.ts';
import { copyText } from './copy.ts';
import { decodeLink, encodeLink, type LinkPayload } from './permalink.ts';
import { make } from './verdict-view.ts';

interface LinkHost {
  /** Whether there is such a contract. */
  knows(contract: string): boolean | Promise<boolean>;
  current(): LinkPayload;
  /** True when the reader has typed something that a link would write over. */
  isTyped(): boolean;
  open(payload: LinkPayload): void;
}

const WAIT = 250;

export class Links {
  readonly #contract: string;
  readonly #host: LinkHost;
  readonly #anchor: HTMLAnchorElement | null;
  readonly #notice: HTMLElement | null;
  readonly #path: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, contract: string, host: LinkHost) {
    this.#contract = contract;
    this.#host = host;
    this.#path = element.dataset.path === undefined ? location.pathname : fromTop(element.dataset.path);
    this.#anchor = element.querySelector('[data-part="link"]');
    this.#notice = element.querySelector('[data-part="notice"]');
    addEventListener('hashchange', () => void this.openCurrent());
    // The link is made when it is used at the latest: a reader may be faster than the timer.
    for (const type of ['pointerenter', 'focus'])
      this.#anchor?.addEventListener(type, () => void this.#write());
  }

  /** Makes the link of the foot follow the text, a moment later. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), WAIT);
  }

  async #write(): Promise<string | undefined> {
    const fragment = await encodeLink(this.#contract, this.#host.current());
    if (this.#anchor !== null) {
      this.#anchor.toggleAttribute('aria-disabled', fragment === undefined);
      this.#anchor.href = this.#path + (fragment ?? '');
    }
    return fragment;
  }

  async copy(): Promise<string> {
    const fragment = await this.#write();
    if (fragment === undefined)
      return 'The text is too long for a link. Save it as a file; that can be opened here again.';
    return copyText(new URL(this.#path + fragment, location.href).href);
  }

  /** Opens the link in the address, if there is one and it is for this playground. */
  async openCurrent(): Promise<void> {
    const reading = await decodeLink(location.hash, (id) => this.#host.knows(id));
    if (reading.kind === 'none') return this.#clear();
    if (reading.kind === 'problem') {
      const code = make('a', '', reading.code);
      code.href = fromTop(docsOf(reading.code));
      const sentence = make('p', '', `${reading.message} The text below is not from it. `);
      sentence.append(code);
      this.#notice?.replaceChildren(sentence);
      return;
    }
    if (reading.contract !== this.#contract) return this.#point(reading.contract);
    const { payload } = reading;
    if (JSON.stringify(payload) === JSON.stringify(this.#host.current())) return this.#clear();
    if (this.#host.isTyped()) {
      askBefore(this.#notice, 'The address holds another text. Opening it', 'Open the link', () =>
        this.#host.open(payload),
      );
      return;
    }
    this.#clear();
    this.#host.open(payload);
  }

  #clear(): void {
    this.#notice?.replaceChildren();
  }

  /** The link is for another contract: says so, unless that one's playground stands on this page too. */
  #point(contract: string): void {
    if (document.querySelector(`contract-playground[data-contract="${CSS.escape(contract)}"]`)) return;
    const anchor = make('a', '', `Open it in the playground of ${contract}`);
    anchor.href = fromTop(playgroundPath(contract)) + location.hash;
    this.#notice?.replaceChildren(make('p', '', 'The link in the address is for another contract.'), anchor);
  }
}
