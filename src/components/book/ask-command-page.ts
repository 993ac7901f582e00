/** The line for a command of the reader's own. The engine comes with the first question. */
import { need } from '../need.ts';

class AskCommand {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    const form = need<HTMLFormElement>(this.#host, 'form');
    if (!form.hidden) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask(need<HTMLInputElement>(this.#host, 'own').value);
    });
  }

  async #ask(command: string): Promise<void> {
    const { answerCommand } = await import('./ask-command.ts');
    answerCommand(this.#host, command);
  }
}

export function start(host: HTMLElement): void {
  new AskCommand(host);
  host.dataset.ready = '';
}
