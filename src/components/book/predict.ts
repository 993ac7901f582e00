/**
 * Lets the reader guess before the engine answers. The first guess counts and is kept; whoever opens the answer first has
 * not guessed. A guess of an earlier visit is shown, and the answer stays closed.
 */
import { need } from '../need.ts';
import { markPrediction, progress } from './progress.ts';

class PredictFirst {
  readonly #host: HTMLElement;
  #choices: HTMLButtonElement[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
    const list = need(this.#host, 'choices');
    list.setAttribute('aria-label', 'Your guess');
    this.#choices = [...list.children].map((item) => this.#button(item as HTMLElement));
    const answer = need<HTMLDetailsElement>(this.#host, 'answer');
    answer.addEventListener('toggle', () => {
      if (answer.open) this.#close();
    });
    const before = progress().predictions[this.#host.dataset.prediction ?? ''];
    if (before !== undefined) this.#show(before.guess);
  }

  /** The word becomes a button of the same size. */
  #button(item: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = item.dataset.choice ?? '';
    button.setAttribute('aria-pressed', 'false');
    const inside = item.firstElementChild;
    if (inside !== null) {
      button.append(...inside.childNodes);
      inside.replaceWith(button);
    }
    button.addEventListener('click', () => this.#guess(button.value));
    return button;
  }

  #guess(guess: string): void {
    const { prediction = '', outcome } = this.#host.dataset;
    if (this.#choices.some((choice) => choice.getAttribute('aria-disabled') === 'true')) return;
    markPrediction(prediction, guess, guess === outcome);
    this.#show(guess);
    need<HTMLDetailsElement>(this.#host, 'answer').open = true;
  }

  #wordOf(id: string | undefined): string {
    const choice = this.#choices.find(({ value }) => value === id);
    return choice?.textContent?.trim() ?? '';
  }

  #show(guess: string): void {
    const { outcome } = this.#host.dataset;
    if (!this.#choices.some(({ value }) => value === guess)) return;
    for (const choice of this.#choices) choice.setAttribute('aria-pressed', String(choice.value === guess));
    this.#close();
    const word = this.#wordOf(guess);
    need(this.#host, 'heard').textContent =
      guess === outcome
        ? `You expected “${word}”, and so it is.`
        : `You expected “${word}”. The engine says “${this.#wordOf(outcome)}”.`;
  }

  /** From now on nothing is a guess any more. */
  #close(): void {
    for (const choice of this.#choices) choice.setAttribute('aria-disabled', 'true');
  }
}

export function start(host: HTMLElement): void {
  new PredictFirst(host);
  host.dataset.ready = '';
}
