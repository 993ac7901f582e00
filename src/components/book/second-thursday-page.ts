/** Puts the decisions of the second Thursday among those of this visit, and says so. */
import { draw, toNodes } from '../draw.ts';
import { keepDecision, visitDecisions } from '../enforcement/visit.ts';
import { need } from '../need.ts';

class SecondThursday {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    const button = need<HTMLButtonElement>(this.#host, 'keep');
    if (!button.hidden) return;
    button.hidden = false;
    button.addEventListener('click', () => this.#keep());
  }

  #keep(): void {
    const decisions: Parameters<typeof keepDecision>[0][] = JSON.parse(this.#host.dataset.decisions ?? '[]');
    for (const one of decisions) keepDecision(one);
    const kept = visitDecisions().length > 0;
    const says = kept
      ? ['They are there. ', draw('a', { href: '/evidence/' }, 'Make the bundle')]
      : ['This browser keeps nothing, so the workbench will offer the incident instead.'];
    need(this.#host, 'kept').replaceChildren(...toNodes(says));
  }
}

export function start(host: HTMLElement): void {
  new SecondThursday(host);
  host.dataset.ready = '';
}
