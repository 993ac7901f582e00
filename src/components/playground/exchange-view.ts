/** The answer part of a playground: the form of the added values, the answer, the HTTP exchange, the commands. */
import { jsonSyntax } from '../../text/json-edit.ts';
import { FormView } from '../form/form-view.ts';
import { copyText, onCopy } from './copy.ts';
import { type Answer, type Call, type Exchange, exchangeFor } from './exchange.ts';
import type { OwnAnswer } from './own-answer-view.ts';

type Values = Readonly<Record<string, unknown>>;

const toText = (value: unknown): string => JSON.stringify(value, null, 2);
const SEND_AFTER = 200;

/** A link carries the added values as JSON text; only those of the right names are taken. */
function valuesFrom(text: string, exchange: Exchange): Values {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return exchange.defaults;
    const entries = Object.entries(value).filter(([name]) => exchange.added.names.includes(name));
    return { ...exchange.defaults, ...Object.fromEntries(entries) };
  } catch {
    return exchange.defaults;
  }
}

export class ExchangeView {
  readonly #panel: HTMLElement;
  readonly #exchange: Exchange;
  readonly #form: FormView | undefined;
  readonly #text: () => string;
  #own: OwnAnswer | undefined;
  #added: string;
  #document: unknown;
  #call: Call | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** The view on a panel; undefined when the contract has no exchange. `changed` hears of changed added values. */
  static on(
    panel: HTMLElement,
    contractId: string,
    text: () => string,
    changed: () => void,
  ): ExchangeView | undefined {
    const exchange = exchangeFor(contractId);
    return exchange && new ExchangeView(panel, exchange, text, changed);
  }

  private constructor(panel: HTMLElement, exchange: Exchange, text: () => string, changed: () => void) {
    this.#panel = panel;
    this.#exchange = exchange;
    this.#text = text;
    this.#added = toText(exchange.example);
    const fields = panel.querySelector<HTMLElement>('.form-fields');
    this.#form = fields === null ? undefined : new FormView(fields);
    const update = (text: string): void => {
      this.#setAdded(text);
      changed();
    };
    this.#form?.onChange((change) => {
      update(change.apply(this.#added, JSON.parse(this.#added), jsonSyntax));
      change.then?.();
    });
    this.#part('defaults')?.addEventListener('click', () => update(toText(exchange.defaults)));
    this.#part('http')?.addEventListener('toggle', () => this.#send());
    this.#part('own')?.addEventListener('toggle', () => void this.#hold());
    for (const button of panel.querySelectorAll<HTMLElement>('[data-copy]')) {
      const command = `[data-command="${button.dataset.copy}"]`;
      onCopy(button, () => copyText(panel.querySelector(command)?.textContent ?? ''));
    }
    this.#form?.show(JSON.parse(this.#added));
    // A reader may have opened it before this script came.
    void this.#hold();
  }

  /** What a link must carry beside the text. */
  get parts(): Record<string, string> | undefined {
    return this.#form === undefined ? undefined : { added: JSON.stringify(JSON.parse(this.#added)) };
  }

  restore(parts: Readonly<Record<string, string>>): void {
    this.#setAdded(toText(valuesFrom(parts.added ?? '', this.#exchange)));
  }

  showExample(): void {
    this.#setAdded(toText(this.#exchange.example));
  }

  #part(name: string): HTMLElement | null {
    return this.#panel.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  #setAdded(text: string): void {
    this.#added = text;
    this.#form?.show(JSON.parse(text));
    this.#update();
  }

  /** Shows what follows from a document; undefined when it is not accepted. */
  show(document: unknown): void {
    this.#document = document;
    this.#update();
  }

  #update(): void {
    const accepted = this.#document !== undefined;
    const [none, all] = [this.#part('no-answer'), this.#part('answer')];
    if (none !== null) none.hidden = accepted;
    if (all !== null) all.hidden = !accepted;
    if (accepted) this.#fill(this.#exchange.answer(this.#document, JSON.parse(this.#added)));
  }

  #fill({ text, issues, call, commands }: Answer): void {
    this.#form?.mark(issues);
    const issue = this.#part('added-issue');
    if (issue !== null) {
      issue.hidden = issues.length === 0;
      issue.textContent = issues.map(({ code, message }) => `${message} (${code})`).join(' ');
    }
    this.#write('answer-text', text ?? 'No answer is built from refused values.');
    this.#write('body', call?.body ?? '');
    for (const pre of this.#panel.querySelectorAll<HTMLElement>('[data-command]')) {
      pre.textContent = commands.find(({ title }) => title === pre.dataset.command)?.text ?? '';
    }
    this.#call = call;
    this.#own?.update();
    this.#send();
  }

  #write(part: string, text: string): void {
    const element = this.#part(part);
    if (element !== null && element.textContent !== text) element.textContent = text;
  }

  /** The bench for a response of the reader's own; what it needs is loaded when it is first opened. */
  async #hold(): Promise<void> {
    const { pair } = this.#exchange;
    const panel = this.#part('own');
    if (pair === undefined || !(panel instanceof HTMLDetailsElement) || !panel.open) return;
    const [{ OwnAnswer }, { holdAgainst }] = await Promise.all([
      import('./own-answer-view.ts'),
      import('./own-answer.ts'),
    ]);
    this.#own ??= new OwnAnswer(panel, {
      request: this.#text,
      built: () => this.#part('answer-text')?.textContent ?? '',
      hold: (answer) => holdAgainst(pair, this.#text(), answer),
    });
    this.#own.update();
  }

  /** Makes the HTTP exchange while its part is open, when the reader pauses. The API is loaded with the first. */
  #send(): void {
    const details = this.#part('http');
    if (!(details instanceof HTMLDetailsElement) || !details.open) return;
    clearTimeout(this.#timer);
    const call = this.#call;
    if (call === undefined) this.#write('http-text', 'Nothing is sent while the values are refused.');
    else this.#timer = setTimeout(() => this.#transmit(call), SEND_AFTER);
  }

  async #transmit(call: Call): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { exchangeInPage } = await import('./page-exchange.ts');
    const text = await exchangeInPage(call);
    if (turn === this.#turn) this.#write('http-text', text);
  }
}
