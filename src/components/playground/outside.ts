/** The document outside this page: the verdict asked for in every language, and the exchange that the API in the page gives. */
import type { TextJudgement } from '../../runtime/validate-json.ts';
import { need } from '../need.ts';
import { copyText } from './copy.ts';
import type { Core } from './core.ts';
import { exchangeInPage } from './page-exchange.ts';
import { withholds } from './secret-note.ts';
import { snippetsOf, validateCall, validateCommand } from './snippets.ts';

const PAUSE = 200;

export class Outside {
  readonly #panel: HTMLDetailsElement;
  readonly #core: Core;
  #title = 'curl';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: HTMLDetailsElement, core: Core) {
    this.#panel = panel;
    this.#core = core;
    for (const button of this.#buttons())
      button.addEventListener('click', () => {
        this.#title = button.dataset.snippet ?? '';
        this.#show();
        void this.#copy();
      });
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.#panel.querySelectorAll<HTMLButtonElement>('[data-snippet]')];
  }

  /** The text has a new verdict. Nothing is written while the panel is closed. */
  update(judgement: TextJudgement | undefined): void {
    clearTimeout(this.#timer);
    if (!this.#panel.open || judgement === undefined) return;
    this.#timer = setTimeout(() => void this.#fill(judgement), PAUSE);
  }

  async #fill({ verdict }: TextJudgement): Promise<void> {
    if (withholds(verdict, need(this.#panel, 'outside-note'), need(this.#panel, 'outside-body'))) return;
    this.#show();
    const { text } = this.#core.box;
    const exchange = await exchangeInPage(validateCall(this.#core.contract.id, text));
    if (this.#core.box.text === text) need(this.#panel, 'outside-http').textContent = exchange;
  }

  #snippet(): string {
    const { contract, box } = this.#core;
    const all = snippetsOf(validateCall(contract.id, box.text), validateCommand(contract.id, box.text));
    return all.find(({ title }) => title === this.#title)?.text ?? '';
  }

  #show(): void {
    for (const button of this.#buttons()) button.ariaPressed = String(button.dataset.snippet === this.#title);
    const place = need(this.#panel, 'outside-text');
    place.textContent = this.#snippet();
    place.ariaLabel = `The call as ${this.#title}`;
  }

  async #copy(): Promise<void> {
    const said = await copyText(this.#snippet());
    need(this.#panel, 'outside-said').textContent = `${this.#title}: ${said}`;
  }
}
