/** The trust record in the page: each choice is judged at once. */
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { registryText, type TrustChoice, trustPiece, trustSpoken } from './mcp-trust-view.ts';

class McpTrust extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return;
    const form = need<HTMLFieldSetElement>(this, 'form');
    form.disabled = false;
    form.addEventListener('input', () => this.#show());
    this.#show();
    this.dataset.ready = '';
  }

  #value(part: string): string {
    return need<HTMLSelectElement>(this, part).value;
  }

  #choice(): TrustChoice {
    return {
      recorded: need<HTMLInputElement>(this, 'recorded').checked,
      tier: this.#value('tier'),
      state: this.#value('state'),
      tools: this.#value('tools'),
      capabilities: this.#value('capabilities'),
    };
  }

  #show(): void {
    const choice = this.#choice();
    for (const field of this.querySelectorAll<HTMLElement>('[data-of-record]'))
      field.hidden = !choice.recorded;
    need(this, 'answer').replaceChildren(...toNodes(trustPiece(choice)));
    need(this, 'text').textContent = registryText(choice);
    const spoken = need(this, 'spoken');
    if (this.dataset.ready !== undefined) spoken.textContent = trustSpoken(choice);
  }
}

customElements.define('mcp-trust', McpTrust);
