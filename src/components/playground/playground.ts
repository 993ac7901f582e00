/** The live contract in the page: text and form follow each other, each change is judged at once. */
import type { Contract } from '../../contracts/contract.ts';
import type { Issue } from '../../contracts/issue.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { type TextJudgement, withoutBom } from '../../runtime/validate-json.ts';
import type { Position } from '../../text/position.ts';
import type { Path } from '../form/field-tree.ts';
import { type FormChange, FormView } from '../form/form-view.ts';
import { need } from '../need.ts';
import { copyText, onCopy } from './copy.ts';
import type { ExchangeView } from './exchange-view.ts';
import { watchRequests } from './left-page.ts';
import { Links } from './links.ts';
import {
  isJson,
  type Judge,
  loadContract,
  loadJudge,
  loadPresetWriter,
  loadSyntax,
  type SyntaxFor,
} from './load.ts';
import type { Offer } from './mend.ts';
import { Presets } from './presets.ts';
import { SwitchedBox } from './switched-box.ts';
import { onPlace, showVerdict } from './verdict-view.ts';
import { spoken } from './verdict-words.ts';
import { Walk } from './walk.ts';

/** Longer texts are judged when the reader pauses, so that typing never waits. */
const AT_ONCE = 20_000;
const PAUSE = 150;
/** A reader who hears the page is told the verdict when the typing stops. */
const SPEAK_AFTER = 700;

class Playground {
  readonly #host: HTMLElement;
  readonly #contract: Contract;
  readonly #box: SwitchedBox;
  readonly #form: FormView;
  readonly #presets: Presets;
  readonly #walk: Walk;
  readonly #links: Links;
  readonly #judgeText: Judge;
  /** Both come after the first verdict. */
  #exchange: ExchangeView | undefined;
  #syntaxFor: SyntaxFor | undefined;
  /** Of a contract that takes both: what the reader wants presets to be. */
  #asJson = false;
  /** The text that came from a preset or a link; anything else was typed. */
  #loaded: string;
  #judgement: TextJudgement | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #speak: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, contract: Contract, judge: Judge, write: (preset: string) => string) {
    this.#host = host;
    this.#contract = contract;
    this.#judgeText = judge;
    const area = need<HTMLTextAreaElement>(host, 'text');
    // A browser may put back what the reader had typed before a reload: that is not the preset any more.
    this.#loaded = expandSamples(area.defaultValue);
    if (area.value === area.defaultValue) area.value = this.#loaded;
    this.#box = new SwitchedBox({
      area,
      caret: need(host, 'caret'),
      button: need<HTMLButtonElement>(host, 'plain'),
      contract,
      offersFor: (issue) => this.#offersFor(issue),
      format: () => void this.#format(),
      mend: (place) => this.#walk.open(this.#issueAt(place)),
    });
    this.#form = new FormView(host.querySelector<HTMLElement>('.pg-form .form-fields') ?? host);
    this.#walk = new Walk(need(host, 'walk'), {
      offersFor: (issue) => this.#offersFor(issue),
      show: (place) => this.#box.goTo(place, false),
    });
    this.#presets = new Presets(host, contract, write, (id, [own = '', json = own]) => {
      if (id === 'example') this.#exchange?.showExample();
      this.#load(this.#asJson ? json : own);
    });
    this.#links = new Links(host, contract.id, {
      knows: async (id) => id === contract.id || (await loadContract(id)) !== undefined,
      current: () => ({ text: this.#box.text, parts: this.#exchange?.parts }),
      isTyped: () => this.#box.text !== this.#loaded,
      open: (payload) => {
        if (payload.parts !== undefined) this.#exchange?.restore(payload.parts);
        this.#load(payload.text);
      },
    });
    this.#listen();
    this.#judge();
    // For those who measure: what a reader waits for has come.
    performance.mark('first-verdict');
    void this.#follow();
  }

  /** What follows from the document: after the first verdict, and before a link that may bring its added values. */
  async #follow(): Promise<void> {
    const panel = this.#host.querySelector<HTMLElement>('[data-part="exchange"]');
    if (panel !== null) {
      const { ExchangeView } = await import('./exchange-view.ts');
      this.#exchange = ExchangeView.on(panel, this.#contract.id, () => this.#links.refresh());
      this.#exchange?.show(this.#judgement?.value);
    }
    await Promise.all([this.#links.openCurrent(), this.#syntax()]);
  }

  #listen(): void {
    const host = this.#host;
    this.#box.onInput(() => this.#textChanged());
    this.#form.onChange((change) => void this.#formChanged(change));
    this.#form.onGo((path) => void this.#goToPath(path));
    onPlace(need(host, 'verdict'), (place) => this.#box.goTo(place));
    need(host, 'format').addEventListener('click', () => void this.#format());
    host.querySelector('[data-part="convert"]')?.addEventListener('click', () => void this.#convert());
    const say = (sentence: string): void => this.#say(sentence);
    onCopy(need(host, 'copy'), () => copyText(this.#box.text), say);
    onCopy(need(host, 'copy-link'), () => this.#links.copy(), say);
    watchRequests((sentence) => {
      need(host, 'left').textContent = sentence;
    });
  }

  async #syntax(): Promise<SyntaxFor> {
    this.#syntaxFor ??= await loadSyntax(this.#contract);
    this.#box.know(this.#syntaxFor);
    return this.#syntaxFor;
  }

  /** What would mend an issue. What finds it comes when a reader first looks at one. */
  async #offersFor(issue: Issue): Promise<Offer[]> {
    const [syntaxFor, { offersOf }] = await Promise.all([this.#syntax(), import('./mend.ts')]);
    const mendable = {
      contract: this.#contract,
      judge: this.#judgeText,
      syntaxFor,
      text: () => this.#box.text,
      judgement: () => this.#judgement,
      rewrite: (next: (text: string) => string) => this.#rewrite(next, 'mend', true),
    };
    return offersOf(mendable, issue);
  }

  async #format(): Promise<void> {
    const syntaxFor = await this.#syntax();
    // Laying out text that nests without bound would make it grow without bound.
    if (this.#judgement?.read === undefined) {
      this.#say('The text cannot be read, so it cannot be laid out.');
      return;
    }
    this.#rewrite((text) => syntaxFor(text).format(text), 'format', true);
  }

  /** Writes the document in the other syntax. Comments go; undo brings them back. */
  async #convert(): Promise<void> {
    const { yamlText } = await import('../../text/yaml-write.ts');
    const read = this.#judgement?.read;
    if (read === undefined) {
      this.#say('The text cannot be read, so it cannot be written in another way.');
      return;
    }
    this.#asJson = !isJson(withoutBom(this.#box.text));
    const next = this.#asJson ? JSON.stringify(read.value, null, 2) : yamlText(read.value);
    this.#rewrite(() => `${next}\n`, 'convert', true);
  }

  /** The issue that stands at a place or, where none does, nearest behind it on its line. */
  #issueAt({ line, column }: Position): Issue | undefined {
    const onLine = this.#judgement?.verdict.issues.filter((issue) => issue.line === line) ?? [];
    return onLine.findLast((issue) => (issue.column ?? 0) <= column) ?? onLine[0];
  }

  /** Changes the text by a way that knows nothing of byte-order marks. */
  #rewrite(next: (text: string) => string, kind: string, single = false): void {
    const { text } = this.#box;
    const plain = withoutBom(text);
    this.#box.replace(text.slice(0, text.length - plain.length) + next(plain), kind, single);
    this.#textChanged();
  }

  async #goToPath(path: Path): Promise<void> {
    const syntaxFor = await this.#syntax();
    const text = withoutBom(this.#box.text);
    this.#box.goTo(syntaxFor(text).place(text, path));
  }

  #say(sentence: string): void {
    need(this.#host, 'copied').textContent = sentence;
  }

  #load(text: string): void {
    this.#box.replace(text, 'load', true);
    this.#loaded = this.#box.text;
    this.#textChanged();
  }

  #textChanged(): void {
    this.#say('');
    clearTimeout(this.#pause);
    if (this.#box.text.length <= AT_ONCE) this.#judge();
    else this.#pause = setTimeout(() => this.#judge(), PAUSE);
  }

  /** A change in the form writes one place of the text; the first may have to wait for what writes. */
  async #formChanged(change: FormChange): Promise<void> {
    const syntaxFor = this.#syntaxFor ?? (await this.#syntax());
    const read = this.#judgement?.read;
    if (read === undefined) return;
    this.#rewrite(
      (text) => change.apply(text, read.value, syntaxFor(text)),
      `form:${JSON.stringify(change.path)}`,
    );
    change.then?.();
  }

  #judge(): void {
    const { text } = this.#box;
    this.#judgement = this.#judgeText(this.#contract, text);
    const { verdict, read } = this.#judgement;
    showVerdict(need(this.#host, 'verdict'), verdict);
    this.#box.showIssues(verdict.issues);
    this.#walk.update(verdict);
    need(this.#host, 'form-note').hidden = read !== undefined;
    this.#form.enable(read !== undefined);
    if (read !== undefined) this.#form.show(read.value);
    this.#form.mark(read === undefined ? [] : verdict.issues);
    this.#presets.show(text);
    const convert = this.#host.querySelector('[data-part="convert"]');
    if (convert !== null) convert.textContent = isJson(withoutBom(text)) ? 'As YAML' : 'As JSON';
    this.#tell(this.#judgement);
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
export async function start(host: HTMLElement): Promise<void> {
  const contract = await loadContract(host.dataset.contract ?? '', host.dataset.family);
  if (contract === undefined) return;
  const [judge, write] = await Promise.all([loadJudge(contract), loadPresetWriter(contract)]);
  new Playground(host, contract, judge, write);
  host.dataset.ready = '';
}
