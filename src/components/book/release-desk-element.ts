/** The entrance of the script; the engine is loaded with what follows. */
import '../../contracts/jitless.ts';

class ReleaseDesk extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void import('./release-desk-page.ts').then(({ start }) => start(this));
  }
}

customElements.define('release-desk', ReleaseDesk);
