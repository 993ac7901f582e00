/** Judges long texts in a worker, one at a time and always the latest, so that a page stays free for typing. */
import type { Contract } from '../../contracts/contract.ts';
import type { Verdict } from '../../contracts/issue.ts';
import { type TextJudgement, withoutBom } from '../../runtime/validate-json.ts';
import type { Judge } from './load.ts';

export interface FarQuestion {
  readonly contract: string;
  readonly family: string;
  readonly text: string;
}

export interface FarAnswer {
  readonly verdict: Verdict;
  /** True when the text can be read within the contract's bounds. */
  readonly isReadable: boolean;
}

/** Below it a page judges for itself when it pauses: what follows may need the accepted value. */
const NEAR = 100_000;

export class FarJudge {
  readonly #contract: Contract;
  readonly #judge: Judge;
  #worker: Worker | undefined;
  #waiting: { text: string; answer: (verdict: Verdict | undefined) => void } | undefined;
  #isBusy = false;
  #line: Promise<unknown> = Promise.resolve();
  /** The last text that was judged. */
  #last: (FarAnswer & { readonly text: string }) | undefined;

  constructor(contract: Contract, judge: Judge) {
    this.#contract = contract;
    this.#judge = judge;
  }

  /** The verdict on a text; undefined when a later text has overtaken it. */
  judge(text: string): Promise<Verdict | undefined> {
    return new Promise((answer) => {
      this.#waiting?.answer(undefined);
      this.#waiting = { text, answer };
      this.#next();
    });
  }

  /** The whole judgement on a text whose verdict was asked for. Of a very long one, what it holds is only parsed. */
  async read(text: string): Promise<TextJudgement> {
    if (text.length <= NEAR) return this.#judge(this.#contract, text);
    const known = this.#last?.text === text ? this.#last : await this.#ask(text);
    if (!known.isReadable) return { verdict: known.verdict };
    return { verdict: known.verdict, read: { value: JSON.parse(withoutBom(text)) as unknown } };
  }

  async #next(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting === undefined || this.#isBusy) return;
    this.#waiting = undefined;
    this.#isBusy = true;
    const { verdict } = await this.#ask(waiting.text);
    this.#isBusy = false;
    waiting.answer(verdict);
    void this.#next();
  }

  /** Asks in turn: the worker answers one question after the other. */
  #ask(text: string): Promise<FarAnswer> {
    const turn = this.#line.then(async () => {
      const answer = (await this.#askWorker(text).catch(() => undefined)) ?? this.#askHere(text);
      this.#last = { ...answer, text };
      return answer;
    });
    this.#line = turn;
    return turn;
  }

  /** Where no worker can be had, the page judges for itself, and waits as long as that takes. */
  #askHere(text: string): FarAnswer {
    const { verdict, read } = this.#judge(this.#contract, text);
    return { verdict, isReadable: read !== undefined };
  }

  #askWorker(text: string): Promise<FarAnswer> {
    this.#worker ??= new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
    const worker = this.#worker;
    const { id, family } = this.#contract;
    return new Promise((done, fail) => {
      worker.onmessage = ({ data }: MessageEvent<FarAnswer>) => done(data);
      worker.onerror = () => fail(new Error('the worker gave no answer'));
      worker.postMessage({ contract: id, family, text } satisfies FarQuestion);
    });
  }
}
