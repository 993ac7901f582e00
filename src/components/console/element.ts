/** The entrance of the console's script; see the playground's for why the rest is loaded after this line. */
import '../../contracts/jitless.ts';

class EvidenceConsole extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void import('./console.ts').then(({ start }) => start(this));
  }
}

customElements.define('evidence-console', EvidenceConsole);
