/** What the API in this page answers to the document, and an answer of the reader's own held against it. */
import { contractOfAnswer } from '../../api/answer-contract.ts';
import { type TextJudgement, withoutBom } from '../../runtime/validate-json.ts';
import { need } from '../need.ts';
import type { Core } from './core.ts';
import { type Asked, type Held, holdAgainstAnswer } from './own-answer.ts';
import { OwnAnswer } from './own-answer-view.ts';
import { asHttp, pretty, sendInPage } from './page-exchange.ts';
import { withholds } from './secret-note.ts';

const PAUSE = 200;
/** What is made anew with each answer, a moment among it, has to be another one in the second. */
const APART = 5;

interface Way {
  readonly path: string;
  readonly answers: string;
}

export class BuiltAnswer {
  readonly #panel: HTMLDetailsElement;
  readonly #core: Core;
  readonly #own: HTMLDetailsElement;
  #bench: OwnAnswer | undefined;
  #way: Way;
  #asked: Asked | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(panel: HTMLDetailsElement, core: Core) {
    this.#panel = panel;
    this.#core = core;
    this.#own = need<HTMLDetailsElement>(panel, 'own');
    this.#own.addEventListener('toggle', () => this.#hold());
    const buttons = [...panel.querySelectorAll<HTMLButtonElement>('[data-way]')];
    const wayOf = (button: HTMLButtonElement | undefined): Way => ({
      path: button?.dataset.way ?? '',
      answers: button?.dataset.answers ?? '',
    });
    this.#way = wayOf(buttons[0]);
    for (const button of buttons)
      button.addEventListener('click', () => {
        this.#way = wayOf(button);
        for (const one of buttons) one.ariaPressed = String(one === button);
        need(panel, 'built-about').textContent = button.dataset.says ?? '';
        this.update(core.judgement);
      });
  }

  /** The text has a new verdict, or another answer is wanted. Nothing is asked while the panel is closed. */
  update(judgement: TextJudgement | undefined): void {
    clearTimeout(this.#timer);
    if (!this.#panel.open || judgement === undefined) return;
    this.#timer = setTimeout(() => void this.#ask(judgement), PAUSE);
  }

  async #ask({ verdict, read }: TextJudgement): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (withholds(verdict, need(this.#panel, 'built-note'), need(this.#panel, 'built-body'))) return;
    const { text } = this.#core.box;
    const call = { method: 'POST', path: this.#way.path, body: text } as const;
    const sent = await sendInPage(call);
    const contract = contractOfAnswer(this.#way.answers);
    let asked: Asked | undefined;
    if (sent.ok && read !== undefined && contract !== undefined) {
      await new Promise((later) => setTimeout(later, APART));
      const [again, syntaxFor] = [await sendInPage(call), await this.#core.syntax()];
      const plain = withoutBom(text);
      asked = {
        contract,
        text: plain,
        value: read.value,
        syntax: syntaxFor(plain),
        answer: JSON.parse(sent.body),
        again: JSON.parse(again.body),
      };
    }
    if (turn !== this.#turn) return;
    this.#asked = asked;
    need(this.#panel, 'built-status').textContent = sent.status;
    need(this.#panel, 'built-text').textContent = pretty(sent.body);
    need(this.#panel, 'built-http').textContent = asHttp(sent);
    this.#hold();
  }

  /** The bench begins with the first answer that is there while it is open. */
  #hold(): void {
    if (this.#own.open && this.#asked !== undefined)
      this.#bench ??= new OwnAnswer(this.#own, {
        request: () => this.#asked?.text ?? '',
        built: () => (this.#asked === undefined ? '' : JSON.stringify(this.#asked.answer, null, 2)),
        hold: (answer): Held | undefined => this.#asked && holdAgainstAnswer(this.#asked, answer),
      });
    this.#bench?.update();
  }
}
