/** A way that looks like the solution of a lab and is none. For the tests of the labs. */
import type { LabId } from '../../../contracts/labs/ids.ts';
import type { Texts } from '../../../contracts/labs/lab.ts';

export interface WrongWay {
  readonly lab: LabId;
  readonly way: string;
  readonly change: (solution: Texts) => Texts;
  /** The task that must fail, and what must be said of it. */
  readonly task: string;
  readonly says: RegExp;
}

/** Some text in one file put in place of another. Throws when it is not there, so that no way is silently none. */
export function put(file: string, from: string | RegExp, to: string): WrongWay['change'] {
  return (solution) => {
    const before = solution[file] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} holds no ${String(from)}`);
    return { ...solution, [file]: after };
  };
}

/** Another text for a file. */
export const whole =
  (file: string, text: string): WrongWay['change'] =>
  (solution) => ({ ...solution, [file]: text });
