/** The live contract in the page: text and form follow each other, each change is judged at once. */
import type { Contract } from '../../contracts/contract.ts';
import type { Verdict } from '../../contracts/issue.ts';
import { findContract } from '../../contracts/registry.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { type TextJudgement, validateText } from '../../runtime/validate-text.ts';
import { applyEdit, formatJson } from '../../text/json-edit.ts';
import { type FormChange, FormView } from '../form/form-view.ts';
import { need } from '../need.ts';
import { copyText, onCopy } from './copy.ts';
import { Editor } from './editor.ts';
import { ExchangeView } from './exchange-view.ts';
import { watchRequests } from './left-page.ts';
import { Links } from './links.ts';
import { onPlace, showVerdict } from './verdict-view.ts';
import { spoken } from './verdict-words.ts';

/** Longer texts are judged when the reader pauses, so that typing never waits. */
const AT_ONCE = 20_000;
const PAUSE = 150;
/** A reader who hears the page is told the verdict when the typing stops. */
const SPEAK_AFTER = 700;

/** Codes after which nothing of the text can be trusted enough to show it in a form. */
const UNREADABLE: ReadonlySet<string> = new Set(['json-syntax', 'too-deep', 'too-many-nodes', 'too-large']);

/** What a text holds, when it is JSON within the contract's bounds; else undefined. */
function readable(text: string, verdict: Verdict): { readonly root: unknown } | undefined {
  if (verdict.issues.some(({ code }) => UNREADABLE.has(code))) return undefined;
  return { root: JSON.parse(text.replace(/^\uFEFF/, '')) };
}

class Playground {
  readonly #host: HTMLElement;
  readonly #contract: Contract;
  readonly #editor: Editor;
  readonly #form: FormView;
  readonly #links: Links;
  readonly #exchange: ExchangeView | undefined;
  /** The text that came from a preset or a link; anything else was typed. */
  #loaded: string;
  #root: unknown;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #speak: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, contract: Contract) {
    this.#host = host;
    this.#contract = contract;
    const area = need<HTMLTextAreaElement>(host, 'text');
    // A browser may put back what the reader had typed before a reload: that is not the preset any more.
    this.#loaded = expandSamples(area.defaultValue);
    if (area.value === area.defaultValue) area.value = this.#loaded;
    this.#editor = new Editor(area, need(host, 'caret'));
    this.#form = new FormView(host.querySelector<HTMLElement>('.pg-form .form-fields') ?? host);
    const panel = host.querySelector<HTMLElement>('[data-part="exchange"]');
    this.#exchange =
      panel === null ? undefined : ExchangeView.on(panel, contract.id, () => this.#links.refresh());
    this.#links = new Links(host, contract.id, {
      knows: (id) => findContract(id) !== undefined,
      current: () => ({ text: this.#editor.text, parts: this.#exchange?.parts }),
      isTyped: () => this.#editor.text !== this.#loaded,
      open: (payload) => {
        if (payload.parts !== undefined) this.#exchange?.restore(payload.parts);
        this.#load(payload.text);
      },
    });
    this.#listen();
    this.#pressed();
    this.#judge();
    void this.#links.openCurrent();
  }

  #listen(): void {
    const host = this.#host;
    this.#editor.onInput(() => this.#textChanged());
    this.#form.onChange((change) => this.#formChanged(change));
    onPlace(need(host, 'verdict'), (place) => this.#editor.goTo(place));
    for (const button of host.querySelectorAll<HTMLButtonElement>('[data-preset]:is(button)')) {
      button.disabled = false;
      button.addEventListener('click', () => this.#loadPreset(button.dataset.preset ?? ''));
    }
    need(host, 'format').addEventListener('click', () => this.#format());
    onCopy(
      need(host, 'copy'),
      () => copyText(this.#editor.text),
      (sentence) => this.#say(sentence),
    );
    onCopy(
      need(host, 'copy-link'),
      () => this.#links.copy(),
      (sentence) => this.#say(sentence),
    );
    watchRequests((sentence) => {
      need(host, 'left').textContent = sentence;
    });
  }

  #format(): void {
    // Laying out text that nests without bound would make it grow without bound.
    if (this.#root === undefined) {
      this.#say('The text cannot be read, so it cannot be laid out.');
      return;
    }
    this.#editor.replace(formatJson(this.#editor.text), 'format', true);
    this.#textChanged();
  }

  #say(sentence: string): void {
    need(this.#host, 'copied').textContent = sentence;
  }

  #loadPreset(id: string): void {
    const preset = this.#contract.presets.find((one) => one.id === id);
    if (preset === undefined) return;
    if (id === 'example') this.#exchange?.showExample();
    this.#load(expandSamples(preset.text));
  }

  #load(text: string): void {
    this.#editor.replace(text, 'load', true);
    this.#loaded = this.#editor.text;
    this.#textChanged();
  }

  /** Marks the preset that the text is, if it is one. */
  #pressed(): void {
    const { text } = this.#editor;
    for (const button of this.#host.querySelectorAll<HTMLElement>('button[data-preset]')) {
      const preset = this.#contract.presets.find(({ id }) => id === button.dataset.preset);
      button.setAttribute(
        'aria-pressed',
        String(preset !== undefined && expandSamples(preset.text) === text),
      );
    }
  }

  #textChanged(): void {
    this.#say('');
    clearTimeout(this.#pause);
    if (this.#editor.text.length <= AT_ONCE) this.#judge();
    else this.#pause = setTimeout(() => this.#judge(), PAUSE);
  }

  #formChanged({ path, edits }: FormChange): void {
    const { text } = this.#editor;
    if (this.#root === undefined) return;
    const next = edits(text, this.#root).reduce<string>(applyEdit, text);
    this.#editor.replace(next, `form:${JSON.stringify(path)}`);
    this.#textChanged();
  }

  #judge(): void {
    const { text } = this.#editor;
    const judgement = validateText(this.#contract, text);
    const { verdict } = judgement;
    const held = readable(text, verdict);
    this.#root = held?.root;
    need(this.#host, 'form-note').hidden = held !== undefined;
    this.#form.enable(held !== undefined);
    if (held !== undefined) this.#form.show(held.root);
    this.#form.mark(held === undefined ? [] : verdict.issues);
    showVerdict(need(this.#host, 'verdict'), verdict);
    this.#pressed();
    this.#tell(judgement);
  }

  #tell({ verdict, value }: TextJudgement): void {
    this.#exchange?.show(value);
    this.#links.refresh();
    const output = need(this.#host, 'spoken');
    const sentence = spoken(verdict);
    clearTimeout(this.#speak);
    this.#speak = setTimeout(() => {
      if (output.textContent !== sentence) output.textContent = sentence;
    }, SPEAK_AFTER);
  }
}

/** Brings the playground of a page to life. */
export function start(host: HTMLElement): void {
  const contract = findContract(host.dataset.contract ?? '');
  if (contract === undefined) return;
  new Playground(host, contract);
  host.dataset.ready = '';
}
