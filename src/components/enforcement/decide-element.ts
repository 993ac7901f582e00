/**
 * The entrance of the script. zod must be told not to make code before the first schema exists, so the rest is loaded
 * after this line has run.
 */
import '../../contracts/jitless.ts';

class DecideInstrument extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void import('./decide.ts').then(({ start }) => start(this));
  }
}

customElements.define('decide-instrument', DecideInstrument);
