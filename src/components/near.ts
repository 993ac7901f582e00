/**
 * Instruments come to life when their reader comes near: the page as it was built says everything already, so a
 * program that nobody will use is not fetched. What stands on the first screen waits until the page itself is complete and
 * the browser has nothing to do; a reader who touches it does not wait. This part is on every page with an instrument:
 * it stays small.
 */
import type { Noted } from './early.ts';

interface Program {
  start(host: HTMLElement): void | Promise<void>;
}
type Load = () => Promise<Program>;

/** A screen ahead: at the pace of reading it has come before it is in view. */
const AHEAD = '100%';
/** What a reader does at an instrument; the first of it is enough. */
const TOUCHES = ['pointerover', 'focusin', 'keydown', 'input', 'click', 'dragenter'];
/** What of it could be lost, and is noted. */
const EARLY = ['input', 'change', 'click', 'submit', 'toggle', 'keydown'];
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

/** What begins with the instrument, once, whoever asks for it first. */
function arrival(host: HTMLElement, load: Load): () => Promise<void> {
  let begun: Promise<void> | undefined;
  const ends = new AbortController();
  const { signal } = ends;
  const begin = (): Promise<void> => {
    begun ??= come();
    return begun;
  };
  const notes: Noted[] = [];
  const note = (event: Event): void => {
    const heard = host.dataset.ready !== undefined;
    const { value, checked } = event.target as Partial<HTMLInputElement>;
    if (event.type === 'submit' && !heard) event.preventDefault();
    notes.push({ event, heard, value, checked });
  };
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      line = line.then(pause).then(begin);
    },
    { rootMargin: AHEAD },
  );
  const asked = (): void => {
    if (isAsked() || host.contains(document.activeElement)) void begin();
  };

  async function come(): Promise<void> {
    seen.disconnect();
    ends.abort();
    try {
      const { start } = await load();
      // To read a program is one task, to begin with it another.
      await new Promise((resolve) => setTimeout(resolve));
      await start(host);
      const isEarly = notes.length > 0 || host.contains(document.activeElement);
      const early = isEarly ? await import('./early.ts') : undefined;
      for (const type of EARLY) host.removeEventListener(type, note, true);
      early?.doAgain(host, notes);
    } catch (error) {
      // Offline, or a file is gone: the page stays as it was built, and says so to those who look.
      host.dataset.failed = '';
      console.error(error);
    }
  }

  seen.observe(host);
  for (const type of EARLY) host.addEventListener(type, note, true);
  for (const type of TOUCHES) host.addEventListener(type, begin, { signal });
  addEventListener('hashchange', asked, { signal });
  asked();
  return begin;
}

/** Defines the element of an instrument. Its program is loaded when a reader comes near one. */
export function instrument(name: string, load: Load): void {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        if (!begins.has(this)) begins.set(this, arrival(this, load));
      }
    },
  );
}
