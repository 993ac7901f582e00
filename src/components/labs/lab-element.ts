/** The entrance of the script; zod is told first not to make code, then the rest is loaded. */
import '../../contracts/jitless.ts';

class LabBench extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void import('./lab-bench.ts').then(({ start }) => start(this));
  }
}

customElements.define('lab-bench', LabBench);
