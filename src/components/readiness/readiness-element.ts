/** The entrance of the script; zod is told first not to make code, then the rest is loaded. */
import '../../contracts/jitless.ts';

class ReadinessGate extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void import('./readiness.ts').then(({ start }) => start(this));
  }
}

customElements.define('readiness-gate', ReadinessGate);
