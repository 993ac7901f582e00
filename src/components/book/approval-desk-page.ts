/** The approval desk in the page: buttons take steps, what lies on the desk is drawn again. */
import type { Decision } from '../../runtime/enforcement/decide.ts';
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { ask, DESK_STEPS, type Desk, type DeskForm, take } from './approval-desk.ts';
import { aboutPiece, deskPiece, recordText, spokenOf } from './approval-view.ts';

class Page {
  readonly #host: HTMLElement;
  readonly #decisions: readonly Decision[];
  #desk: Desk;

  constructor(host: HTMLElement) {
    this.#host = host;
    // Written by our own component at build.
    this.#decisions = JSON.parse(host.dataset.decisions ?? '[]') as Decision[];
    this.#desk = this.#fresh();
    this.#select.addEventListener('change', () => this.#lay(this.#fresh()));
    need(host, 'again').addEventListener('click', () => this.#lay(this.#fresh()));
    for (const step of DESK_STEPS)
      need(host, step).addEventListener('click', () => this.#lay(take(this.#desk, step, this.#form)));
    for (const field of host.querySelectorAll<HTMLInputElement>('[disabled]')) field.disabled = false;
    this.#lay(this.#desk);
    host.dataset.ready = '';
  }

  get #select(): HTMLSelectElement {
    return need<HTMLSelectElement>(this.#host, 'decision');
  }

  get #form(): DeskForm {
    const text = (part: string) => need<HTMLInputElement>(this.#host, part).value;
    const hours = Number(text('hours'));
    return { actor: text('actor'), reason: text('reason'), hours: Number.isFinite(hours) ? hours : 0 };
  }

  #fresh(): Desk {
    const decision = this.#decisions.find(({ decision_id }) => decision_id === this.#select.value);
    if (decision === undefined) throw new Error('the desk needs a decision');
    return ask(decision);
  }

  #lay(desk: Desk): void {
    this.#desk = desk;
    const put = (part: string, piece: Parameters<typeof toNodes>[0]) =>
      need(this.#host, part).replaceChildren(...toNodes(piece));
    put('about', aboutPiece(desk));
    put('desk', deskPiece(desk));
    put('record', recordText(desk));
    put('spoken', spokenOf(desk));
    this.#offer(desk);
  }

  #offer({ record }: Desk): void {
    const link = need<HTMLAnchorElement>(this.#host, 'save');
    if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
    link.hidden = record === undefined;
    if (record === undefined) link.removeAttribute('href');
    else
      link.href = URL.createObjectURL(
        new Blob([JSON.stringify(record, null, 2)], { type: 'application/json' }),
      );
  }
}

export const start = (host: HTMLElement): void => {
  new Page(host);
};
