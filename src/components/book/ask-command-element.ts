/** The line for a command of the reader's own. The engine comes with the first question; zod is told first not to make code. */
import '../../contracts/jitless.ts';
import { need } from '../need.ts';

class AskCommand extends HTMLElement {
  connectedCallback(): void {
    const form = need<HTMLFormElement>(this, 'form');
    if (!form.hidden) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask(need<HTMLInputElement>(this, 'own').value);
    });
    this.dataset.ready = '';
  }

  async #ask(command: string): Promise<void> {
    const { answerCommand } = await import('./ask-command.ts');
    answerCommand(this, command);
  }
}

customElements.define('ask-command', AskCommand);
