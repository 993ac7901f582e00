/** The trust record in the page: each choice is judged at once. */
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { registryText, type TrustChoice, trustPiece, trustSpoken } from './mcp-trust-view.ts';

class McpTrust {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    const form = need<HTMLFieldSetElement>(this.#host, 'form');
    form.disabled = false;
    form.addEventListener('input', () => this.#show());
    this.#show();
  }

  #value(part: string): string {
    return need<HTMLSelectElement>(this.#host, part).value;
  }

  #choice(): TrustChoice {
    return {
      recorded: need<HTMLInputElement>(this.#host, 'recorded').checked,
      tier: this.#value('tier'),
      state: this.#value('state'),
      tools: this.#value('tools'),
      capabilities: this.#value('capabilities'),
    };
  }

  #show(): void {
    const choice = this.#choice();
    for (const field of this.#host.querySelectorAll<HTMLElement>('[data-of-record]'))
      field.hidden = !choice.recorded;
    need(this.#host, 'answer').replaceChildren(...toNodes(trustPiece(choice)));
    need(this.#host, 'text').textContent = registryText(choice);
    const spoken = need(this.#host, 'spoken');
    if (this.#host.dataset.ready !== undefined) spoken.textContent = trustSpoken(choice);
  }
}

export function start(host: HTMLElement): void {
  new McpTrust(host);
  host.dataset.ready = '';
}
