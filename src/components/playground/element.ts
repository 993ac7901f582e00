/**
 * The entrance of the page's script. zod must be told not to make code before the first schema exists, and one
 * bundle may hold both in any order; so the rest is loaded after this line has run.
 */
import '../../contracts/jitless.ts';

class ContractPlayground extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void import('./playground.ts').then(({ start }) => start(this));
  }
}

customElements.define('contract-playground', ContractPlayground);
