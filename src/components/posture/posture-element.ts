/** The entrance of the script; zod is told first not to make code, then the rest is loaded. */
import '../../contracts/jitless.ts';

class PostureView extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void import('./posture.ts').then(({ start }) => start(this));
  }
}

customElements.define('posture-view', PostureView);
