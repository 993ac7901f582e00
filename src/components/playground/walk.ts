/** Walks a reader through the issues of a text: what is wrong, where, and what would mend it, tried before it is offered. */
import type { Issue, Verdict } from '../../contracts/issue.ts';
import type { Position } from '../../text/position.ts';
import { need } from '../need.ts';
import { fromTop } from '../site/paths.ts';
import type { Offer } from './mend.ts';
import { make } from './verdict-view.ts';

interface WalkHost {
  offersFor(issue: Issue): Promise<readonly Offer[]>;
  /** Shows a place in the text without leaving the panel. */
  show(place: Position): void;
}

const same = (a: Issue, b: Issue): boolean =>
  a.code === b.code && a.pointer === b.pointer && a.line === b.line;

export class Walk {
  readonly #root: HTMLElement;
  readonly #host: WalkHost;
  #issues: readonly Issue[] = [];
  #at = 0;
  #turn = 0;
  /** Set while an offer is being taken: the focus then stays in the panel. */
  #taken = false;

  constructor(root: HTMLElement, host: WalkHost) {
    this.#root = root;
    this.#host = host;
    this.#on('walk-open', () => this.open());
    this.#on('walk-close', () => this.#close());
    this.#on('walk-back', () => this.#go(this.#at - 1));
    this.#on('walk-next', () => this.#go(this.#at + 1));
    root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#isOpen) this.#close();
    });
  }

  #part<E extends HTMLElement = HTMLElement>(name: string): E {
    return need<E>(this.#root, name);
  }

  #on(part: string, act: () => void): void {
    this.#part(part).addEventListener('click', act);
  }

  get #isOpen(): boolean {
    return !this.#part('walk-panel').hidden;
  }

  /** Follows a verdict. */
  update({ issues }: Verdict): void {
    const before = this.#issues[this.#at];
    this.#issues = issues;
    this.#part('walk-open').hidden = issues.length === 0 && !this.#isOpen;
    if (!this.#isOpen) return;
    const again = before === undefined ? -1 : issues.findIndex((issue) => same(issue, before));
    this.#at = again === -1 ? Math.min(this.#at, Math.max(0, issues.length - 1)) : again;
    void this.#show();
  }

  /** Opens the panel, at an issue when one is given. */
  open(issue?: Issue): void {
    const index = issue === undefined ? -1 : this.#issues.findIndex((one) => same(one, issue));
    if (this.#issues.length === 0) return;
    this.#part('walk-panel').hidden = false;
    this.#part('walk-open').ariaExpanded = 'true';
    this.#go(Math.max(index, 0));
  }

  #close(): void {
    this.#part('walk-panel').hidden = true;
    const button = this.#part('walk-open');
    button.ariaExpanded = 'false';
    button.hidden = this.#issues.length === 0;
    button.focus();
  }

  #go(index: number): void {
    this.#at = index;
    void this.#show();
    this.#part('walk-title').focus();
  }

  async #show(): Promise<void> {
    const issue = this.#issues[this.#at];
    this.#turn += 1;
    const turn = this.#turn;
    this.#words(issue);
    this.#part<HTMLButtonElement>('walk-back').disabled = this.#at === 0;
    this.#part<HTMLButtonElement>('walk-next').disabled = this.#at >= this.#issues.length - 1;
    if (this.#taken) this.#part('walk-title').focus();
    this.#taken = false;
    if (issue?.line !== undefined) this.#host.show({ line: issue.line, column: issue.column ?? 1 });
    const offers = issue === undefined ? [] : await this.#host.offersFor(issue);
    if (turn === this.#turn) this.#offer(issue, offers);
  }

  #words(issue: Issue | undefined): void {
    const count = this.#issues.length;
    this.#part('walk-title').textContent =
      issue === undefined
        ? 'Nothing is wrong any more.'
        : `Issue ${this.#at + 1} of ${count}${issue.line === undefined ? '' : `, at line ${issue.line}, column ${issue.column}`}`;
    this.#part('walk-message').textContent = issue?.message ?? 'Undo brings the text back as it was.';
    const link = this.#part<HTMLAnchorElement>('walk-code');
    link.textContent = issue?.code ?? '';
    if (issue !== undefined) link.href = fromTop(issue.docs);
    link.hidden = issue === undefined;
    this.#part('walk-fixes').replaceChildren();
  }

  #offer(issue: Issue | undefined, offers: readonly Offer[]): void {
    const items = offers.map((offer) => {
      const item = make('li', '');
      const button = make('button', 'tool-button', offer.title);
      button.type = 'button';
      button.addEventListener('click', () => {
        this.#taken = true;
        offer.take();
      });
      item.append(button);
      if (offer.writes !== undefined) item.append(make('code', '', offer.writes));
      return item;
    });
    const none = issue !== undefined && items.length === 0;
    this.#part('walk-fixes').replaceChildren(
      ...(none
        ? [make('li', '', 'No single edit that was tried mends this. The page of the code says what to do.')]
        : items),
    );
  }
}
