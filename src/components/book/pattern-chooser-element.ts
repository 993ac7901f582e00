/** The chooser in the page: what fits is drawn again at each answer. */
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { fitsPiece, spokenOf } from './pattern-chooser.ts';

class PatternChooser extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return;
    this.dataset.ready = '';
    for (const field of this.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      field.disabled = false;
      field.addEventListener('change', () => this.#show());
    }
  }

  #show(): void {
    const chosen = [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')];
    const answers = Object.fromEntries(chosen.map(({ name, value }) => [name.replace('pc-', ''), value]));
    need(this, 'fits').replaceChildren(...toNodes(fitsPiece(answers)));
    need(this, 'spoken').textContent = `These fit: ${spokenOf(answers)}.`;
  }
}

customElements.define('pattern-chooser', PatternChooser);
