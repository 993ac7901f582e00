/**
 * Undo and redo of a text. A text box forgets its own history as soon as script writes into it, and a form edit is
 * such a writing; so the history is ours. Changes of one kind that follow each other become one step. Pure.
 */

/** What a change replaced, and by what. */
export interface Change {
  readonly offset: number;
  readonly removed: string;
  readonly inserted: string;
}

const MOST_STEPS = 200;
/** Characters kept in all; a huge pasted text must not be kept two hundred times. */
const MOST_KEPT = 8_000_000;

/** The smallest single change between two texts; undefined when they are equal. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    offset: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

interface Step {
  /** The text before the step and after it. */
  before: string;
  after: string;
  readonly kind: string;
}

export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  /**
   * Notes a change. `kind` names what it belongs to: changes of the same kind join one step, unless they are
   * `single`. Typing joins up to the end of a word.
   */
  note(before: string, after: string, kind: string, single = false): void {
    if (before === after) return;
    this.#undone = [];
    const last = this.#done.at(-1);
    const { inserted = '' } = changeBetween(before, after) ?? {};
    const endsWord = kind === 'typing' && (inserted.length !== 1 || /\s/.test(inserted));
    if (last !== undefined && !single && !endsWord && last.kind === kind && last.after === before) {
      last.after = after;
      return;
    }
    this.#done.push({ before, after, kind: single ? '' : kind });
    while (this.#done.length > MOST_STEPS || (this.#done.length > 1 && this.#kept() > MOST_KEPT))
      this.#done.shift();
  }

  /** Texts from the oldest step to the present one. */
  steps(now: string): string[] {
    const before = this.#done.map((step) => step.before);
    return this.#done.at(-1)?.after === now ? [...before, now] : [now];
  }

  /** Begins with the steps of another box. */
  begin(steps: readonly string[]): void {
    this.#done = [];
    this.#undone = [];
    for (const [index, after] of steps.entries()) {
      const before = steps[index - 1];
      if (before !== undefined) this.note(before, after, 'step', true);
    }
  }

  #kept(): number {
    return this.#done.reduce((sum, { after }) => sum + after.length, 0);
  }

  /** The text before the last step, given the text now; undefined when there is none. */
  undo(now: string): string | undefined {
    const step = this.#done.at(-1);
    if (step === undefined || step.after !== now) return undefined;
    this.#done.pop();
    this.#undone.push(step);
    return step.before;
  }

  redo(now: string): string | undefined {
    const step = this.#undone.at(-1);
    if (step === undefined || step.before !== now) return undefined;
    this.#undone.pop();
    this.#done.push(step);
    return step.after;
  }
}
