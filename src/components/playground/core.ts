/**
 * The heart of a playground: the text, its verdict, and the form in step with both. All that a first verdict needs, and
 * no more; what else a reader can do comes afterwards (`after.ts`) and listens.
 */
import type { Contract } from '../../contracts/contract.ts';
import type { Issue, Verdict } from '../../contracts/issue.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { type TextJudgement, withoutBom } from '../../runtime/validate-json.ts';
import type { Position } from '../../text/position.ts';
import type { Path } from '../form/field-tree.ts';
import { type FormChange, FormView } from '../form/form-view.ts';
import { need } from '../need.ts';
import { FarJudge } from './far-judge.ts';
import { type Judge, loadSyntax, type SyntaxFor } from './load.ts';
import type { Offer } from './mend.ts';
import { Presets } from './presets.ts';
import { SwitchedBox } from './switched-box.ts';
import { onPlace, showVerdict } from './verdict-view.ts';

/** Longer texts are judged by a worker, and shown in the form when the reader pauses, so that typing never waits. */
const AT_ONCE = 20_000;
const PAUSE = 150;

/** What hears of the text and its verdict. */
export interface Follower {
  /** A verdict has come; of a long text what it holds may follow later. */
  judged?(judgement: TextJudgement): void;
  /** A preset was taken. */
  taken?(preset: string): void;
  /** The reader wants to mend an issue. */
  mend?(issue: Issue | undefined): void;
  /** Something to tell the reader, once. */
  say?(sentence: string): void;
}

export class Core {
  readonly host: HTMLElement;
  readonly contract: Contract;
  readonly judge: Judge;
  readonly box: SwitchedBox;
  readonly #panel: HTMLElement;
  readonly #form: FormView;
  readonly #presets: Presets;
  readonly #far: FarJudge;
  readonly #followers: Follower[] = [];
  /** Of a contract that takes both: presets are wanted as JSON. */
  presetsAsJson = false;
  judgement: TextJudgement | undefined;
  #syntaxFor: SyntaxFor | undefined;
  readonly #waiting = new Map<string, FormChange>();
  /** The text that came from a preset or a link; anything else was typed. */
  #loaded: string;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, contract: Contract, judge: Judge, write: (preset: string) => string) {
    this.host = host;
    this.contract = contract;
    this.judge = judge;
    this.#far = new FarJudge(contract, judge);
    this.#panel = need(host, 'verdict');
    const area = need<HTMLTextAreaElement>(host, 'text');
    // A browser may put back what the reader had typed before a reload: that is not the preset any more.
    this.#loaded = expandSamples(area.defaultValue);
    if (area.value === area.defaultValue) area.value = this.#loaded;
    this.box = new SwitchedBox({
      area,
      caret: need(host, 'caret'),
      button: need<HTMLButtonElement>(host, 'plain'),
      contract,
      offersFor: (issue) => this.offersFor(issue),
      format: () => need(host, 'format').click(),
      mend: (place) => this.tell('mend', this.#issueAt(place)),
    });
    this.#form = new FormView(host.querySelector<HTMLElement>('.pg-form .form-fields') ?? host);
    this.#presets = new Presets(host, contract, write, (id, [own = '', json = own]) => {
      this.tell('taken', id);
      this.load(this.presetsAsJson ? json : own);
    });
    this.box.onInput(() => this.#changed(true));
    this.#form.onChange((change) => void this.#formChanged(change));
    this.#form.onGo((path) => void this.goToPath(path));
    onPlace(this.#panel, (place) => this.box.goTo(place));
    this.#settle(judge(contract, this.box.text));
  }

  follow(follower: Follower): void {
    this.#followers.push(follower);
    if (this.judgement !== undefined) follower.judged?.(this.judgement);
  }

  tell<K extends keyof Follower>(what: K, ...said: Parameters<NonNullable<Follower[K]>>): void {
    for (const follower of this.#followers) {
      const hear = follower[what] as ((...words: typeof said) => void) | undefined;
      hear?.apply(follower, said);
    }
  }

  get isTyped(): boolean {
    return this.box.text !== this.#loaded;
  }

  /** What works on the text in its own syntax; loaded once. */
  async syntax(): Promise<SyntaxFor> {
    this.#syntaxFor ??= await loadSyntax(this.contract);
    this.box.know(this.#syntaxFor);
    return this.#syntaxFor;
  }

  /** Puts a text that was kept in place of the present one. */
  load(text: string): void {
    this.box.replace(text, 'load', true);
    this.#loaded = this.box.text;
    this.#changed();
  }

  /** Changes the text by a way that knows nothing of byte-order marks. */
  rewrite(next: (text: string) => string, kind: string, single = false): void {
    const { text } = this.box;
    const plain = withoutBom(text);
    this.box.replace(text.slice(0, text.length - plain.length) + next(plain), kind, single);
    this.#changed();
  }

  async goToPath(path: Path): Promise<void> {
    const syntaxFor = await this.syntax();
    const text = withoutBom(this.box.text);
    this.box.goTo(syntaxFor(text).place(text, path));
  }

  /** What would mend an issue. What finds it comes when a reader first looks at one. */
  async offersFor(issue: Issue): Promise<Offer[]> {
    const [syntaxFor, { offersOf }] = await Promise.all([this.syntax(), import('./mend.ts')]);
    return offersOf(this, syntaxFor, issue);
  }

  /** The issue that stands at a place or, where none does, the first on its line. */
  #issueAt({ line, column }: Position): Issue | undefined {
    const onLine = this.judgement?.verdict.issues.filter((issue) => issue.line === line) ?? [];
    return onLine.findLast((issue) => (issue.column ?? 0) <= column) ?? onLine[0];
  }

  /** A change in the form writes one place of the text; those before what writes has come wait, of a field the last. */
  async #formChanged(change: FormChange): Promise<void> {
    this.#waiting.set(`form:${JSON.stringify(change.path)}`, change);
    const syntaxFor = this.#syntaxFor ?? (await this.syntax());
    const changes = [...this.#waiting];
    this.#waiting.clear();
    for (const [kind, waited] of changes) {
      const read = this.judgement?.read;
      if (read === undefined) return;
      this.rewrite((text) => waited.apply(text, read.value, syntaxFor(text)), kind);
      waited.then?.();
    }
  }

  /** The text is another one. While it is typed in, the verdict comes first and the rest of the page in the next task. */
  #changed(isTyped = false): void {
    clearTimeout(this.#pause);
    const { text } = this.box;
    if (text.length > AT_ONCE) this.#judgeFar(text);
    else if (!isTyped) this.#settle(this.judge(this.contract, text));
    else {
      const judgement = this.judge(this.contract, text);
      this.judgement = judgement;
      this.#showVerdict(judgement.verdict);
      this.#pause = setTimeout(() => this.#showRest(judgement), 0);
    }
    this.tell('say', '');
  }

  /** A long text: the verdict from the worker, what it holds when the reader pauses. */
  #judgeFar(text: string): void {
    void this.#far.judge(text).then((verdict) => {
      if (verdict === undefined || this.box.text !== text) return;
      this.#showVerdict(verdict);
      this.box.showIssues(verdict.issues);
    });
    this.#pause = setTimeout(() => {
      void this.#far.read(text).then((judgement) => {
        if (this.box.text === text) this.#settle(judgement);
      });
    }, PAUSE);
  }

  #settle(judgement: TextJudgement): void {
    this.judgement = judgement;
    this.#showVerdict(judgement.verdict);
    this.#showRest(judgement);
  }

  #showVerdict(verdict: Verdict): void {
    showVerdict(this.#panel, verdict);
  }

  #showRest(judgement: TextJudgement): void {
    const { verdict, read } = judgement;
    this.box.showIssues(verdict.issues);
    need(this.host, 'form-note').hidden = read !== undefined;
    this.#form.enable(read !== undefined);
    if (read !== undefined) this.#form.show(read.value);
    this.#form.mark(read === undefined ? [] : verdict.issues);
    this.#presets.show(this.box.text);
    this.tell('judged', judgement);
  }
}
