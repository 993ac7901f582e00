/**
 * Instruments come to life when their reader comes near: the page as it was built says everything already, so a
 * program that nobody will use is not fetched. What stands on the first screen waits until the page itself is complete and
 * the browser has nothing to do; a reader who touches it does not wait. This part is on every page with an instrument:
 * it stays small.
 */
import { noteEarly } from './early.ts';

interface Program {
  start(host: HTMLElement): void | Promise<void>;
}
type Load = () => Promise<Program>;

/** A screen ahead: at the pace of reading it has come before it is in view. */
const AHEAD = '100%';
/** What a reader does at an instrument; the first of it is enough. */
const TOUCHES = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'input', 'click', 'dragenter'] as const;
const LONGEST_WAIT = 2000;

/** Of several instruments on a page one comes at a time, each in a pause of its own. */
let line: Promise<unknown> =
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener('load', resolve, { once: true }));

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    else setTimeout(resolve, 50);
  });

const begins = new WeakMap<HTMLElement, () => Promise<void>>();

/** Does not wait any more. Resolves when the instrument works. */
export const hurry = (host: HTMLElement): Promise<void> => begins.get(host)?.() ?? Promise.resolve();

/** zod must be told not to make code before the first schema exists; a bundle may hold both in any order. */
export const withZod =
  (load: Load): Load =>
  async () => {
    await import('../contracts/jitless.ts');
    return load();
  };

/** An address can hold what an instrument is to show; it is then no name of a place in the page. */
const isAsked = (): boolean => location.hash.length > 1 && document.querySelector(':target') === null;

class Arrival {
  readonly #host: HTMLElement;
  readonly #load: Load;
  readonly #replay: () => void;
  readonly #seen: IntersectionObserver;
  #begun: Promise<void> | undefined;

  constructor(host: HTMLElement, load: Load) {
    this.#host = host;
    this.#load = load;
    this.#replay = noteEarly(host);
    this.#seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#queue();
      },
      { rootMargin: AHEAD },
    );
    this.#seen.observe(host);
    for (const type of TOUCHES) host.addEventListener(type, this.begin);
    addEventListener('hashchange', this.#asked);
    if (host.contains(document.activeElement)) void this.begin();
    this.#asked();
  }

  readonly #asked = (): void => {
    if (isAsked()) void this.begin();
  };

  #queue(): void {
    this.#seen.disconnect();
    line = line.then(pause).then(this.begin);
  }

  readonly begin = (): Promise<void> => {
    this.#begun ??= this.#come();
    return this.#begun;
  };

  async #come(): Promise<void> {
    this.#seen.disconnect();
    for (const type of TOUCHES) this.#host.removeEventListener(type, this.begin);
    removeEventListener('hashchange', this.#asked);
    try {
      const { start } = await this.#load();
      // To read a program is one task, to begin with it another.
      await new Promise((resolve) => setTimeout(resolve));
      await start(this.#host);
      this.#replay();
    } catch (error) {
      // Offline, or a file is gone: the page stays as it was built, and says so to those who look.
      this.#host.dataset.failed = '';
      console.error(error);
    }
  }
}

/** Defines the element of an instrument. Its program is loaded when a reader comes near one. */
export function instrument(name: string, load: Load): void {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        if (begins.has(this)) return;
        const { begin } = new Arrival(this, load);
        begins.set(this, begin);
      }
    },
  );
}
