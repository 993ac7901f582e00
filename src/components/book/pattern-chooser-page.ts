/** The chooser in the page: what fits is drawn again at each answer. */
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { fitsPiece, spokenOf } from './pattern-chooser.ts';

class PatternChooser {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    for (const field of this.#host.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      field.disabled = false;
      field.addEventListener('change', () => this.#show());
    }
  }

  #show(): void {
    const chosen = [...this.#host.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')];
    const answers = Object.fromEntries(chosen.map(({ name, value }) => [name.replace('pc-', ''), value]));
    need(this.#host, 'fits').replaceChildren(...toNodes(fitsPiece(answers)));
    need(this.#host, 'spoken').textContent = `These fit: ${spokenOf(answers)}.`;
  }
}

export function start(host: HTMLElement): void {
  new PatternChooser(host);
  host.dataset.ready = '';
}
