/**
 * Shows the steps of the incident one at a time. A step that was not reached yet does not give its answer away: its
 * dot has no shape. After the last step the sum stands below. Decisions that the reader walked through are kept for the
 * evidence of this visit.
 */
import { keepDecision } from './visit.ts';

class IncidentSteps extends HTMLElement {
  #at = 0;
  #furthest = 0;

  connectedCallback(): void {
    const bar = this.#part('bar');
    if (bar === null || !bar.hidden) return;
    bar.hidden = false;
    this.#part('back')?.addEventListener('click', () => this.#go(this.#at - 1));
    this.#part('next')?.addEventListener('click', () => this.#go(this.#at + 1));
    for (const dot of this.#dots)
      dot.addEventListener('click', () => this.#go(Number(dot.dataset.go ?? '1') - 1));
    this.#show();
    this.dataset.ready = '';
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-step]')];
  }

  get #dots(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('[data-go]')];
  }

  #go(to: number): void {
    const last = this.#steps.length - 1;
    this.#at = Math.min(Math.max(to, 0), last);
    this.#furthest = Math.max(this.#furthest, this.#at);
    this.#show();
    this.#keep();
    const heading = this.#steps[this.#at]?.querySelector('h3');
    const word = this.#steps[this.#at]?.querySelector('.in-outcome .word')?.textContent ?? '';
    const spoken = this.#part('spoken');
    if (spoken !== null) spoken.textContent = `${heading?.textContent?.trim() ?? ''}: ${word}`;
  }

  #keep(): void {
    for (const { dataset } of this.#steps.slice(0, this.#furthest + 1))
      if (dataset.decision !== undefined) keepDecision(JSON.parse(dataset.decision));
  }

  #show(): void {
    const steps = this.#steps;
    for (const [index, step] of steps.entries()) step.hidden = index !== this.#at;
    for (const [index, dot] of this.#dots.entries()) {
      if (index === this.#at) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
      if (index <= this.#furthest) dot.dataset.seen = '';
      else dot.disabled = index > this.#furthest + 1;
      if (index <= this.#furthest + 1) dot.disabled = false;
    }
    const after = this.#part('after');
    if (after !== null) after.hidden = this.#furthest < steps.length - 1;
    const back = this.#part('back');
    if (back instanceof HTMLButtonElement) back.disabled = this.#at === 0;
    const next = this.#part('next');
    if (next instanceof HTMLButtonElement) next.disabled = this.#at === steps.length - 1;
  }
}

customElements.define('incident-steps', IncidentSteps);
