/**
 * Makes the disclosures of the check questions into choices: pick one, check it, read why. A wrong answer says why it is
 * wrong and leaves the others open; a right one shows the reason of every option. Answers are kept.
 */
import { need } from '../need.ts';
import { markAnswer, onProgress, progress } from './progress.ts';

/** An element in the place of another, with its attributes and what stands in it. */
function instead<K extends 'div' | 'label'>(old: Element, tag: K): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const { name, value } of old.attributes) made.setAttribute(name, value);
  made.append(...old.childNodes);
  old.replaceWith(made);
  return made;
}

class Question {
  readonly #id: string;
  readonly #options: readonly {
    readonly input: HTMLInputElement;
    readonly why: HTMLElement;
    readonly right: boolean;
  }[];
  readonly #button: HTMLButtonElement;
  readonly #said: HTMLElement;

  constructor(item: HTMLElement) {
    this.#id = item.dataset.question ?? '';
    const list = need(item, 'options');
    list.setAttribute('role', 'radiogroup');
    this.#options = [...list.children].map((details) => this.#option(details));
    const bar = need(item, 'bar');
    bar.hidden = false;
    this.#button = bar.querySelector('button') ?? document.createElement('button');
    this.#said = bar.querySelector('[role="status"]') ?? bar;
    item.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    this.#restore();
  }

  #option(details: Element) {
    // A reason that the reader opened already stays open, and is an answer under consideration.
    const isOpen = details instanceof HTMLDetailsElement && details.open;
    const box = instead(details, 'div');
    const label = instead(box.firstElementChild ?? box, 'label');
    const why = box.lastElementChild as HTMLElement;
    why.hidden = !isOpen;
    why.id = `why-${this.#id}-${box.dataset.option ?? ''}`;
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: this.#id, value: box.dataset.option ?? '' });
    input.checked = isOpen;
    // A choice that is being reconsidered takes the last verdict away.
    input.addEventListener('change', () => this.#say(''));
    label.prepend(input);
    return { input, why, right: box.dataset.right !== undefined };
  }

  #say(text: string): void {
    this.#said.textContent = text;
  }

  #check(): void {
    const chosen = this.#options.find(({ input }) => input.checked);
    if (chosen === undefined) {
      this.#say('Choose an answer first.');
      return;
    }
    markAnswer(this.#id, Number(chosen.input.value), chosen.right);
    for (const option of this.#options) if (chosen.right || option === chosen) this.#open(option);
    this.#say(chosen.right ? 'Right.' : 'Not so. Read why, and choose again.');
    this.#button.textContent = chosen.right ? 'Check again' : 'Check';
  }

  #open({ input, why }: { readonly input: HTMLInputElement; readonly why: HTMLElement }): void {
    why.hidden = false;
    input.setAttribute('aria-describedby', why.id);
  }

  /** What was answered before is chosen again; its reasons stay closed until they are asked for. */
  #restore(): void {
    const before = progress().answers[this.#id];
    const chosen = before === undefined ? undefined : this.#options[before.chose];
    // Another edition may have had other options.
    if (before === undefined || chosen === undefined || chosen.right !== before.right) return;
    chosen.input.checked = true;
    this.#say(before.right ? 'You had this right.' : 'You chose this before, and it was not so.');
    this.#button.textContent = 'Check again';
  }
}

class CheckQuestions {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    const items = [...this.#host.querySelectorAll<HTMLElement>('[data-question]')];
    for (const item of items) new Question(item);
    const ids = items.map(({ dataset }) => dataset.question ?? '');
    const count = () => {
      const { answers } = progress();
      const right = ids.filter((id) => answers[id]?.right === true).length;
      need(this.#host, 'score').textContent = `${right} of ${ids.length} right`;
    };
    count();
    onProgress(count);
  }
}

export function start(host: HTMLElement): void {
  new CheckQuestions(host);
  host.dataset.ready = '';
}
