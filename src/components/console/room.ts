/** A panel of the console that an API answers: what to ask, what to show instead, and how an answer is drawn. */
import type { Piece } from '../draw.ts';
import type { Step } from './ask-api.ts';

/** A place of a panel. A text is a message as it travels; anything else is drawn. */
export interface Place {
  readonly part: string;
  readonly title: string;
  readonly text?: true;
  readonly wide?: true;
}

/** Both messages, the last places of every panel. */
export const MESSAGES: readonly Place[] = [
  { part: 'request', title: 'Request', text: true },
  { part: 'response', title: 'Response', text: true },
];

export interface Room {
  /** Id of its panel, and its address in the page. */
  readonly id: string;
  readonly title: string;
  /** Words of the button that asks again. */
  readonly again: string;
  readonly places: readonly Place[];
  readonly steps: readonly Step[];
  /** The answer of our own code, shown where no API has one. */
  sample(): unknown;
  /** What stands in each place. In: an answer that the contract of the last step has accepted. */
  parts(answer: unknown): Readonly<Record<string, Piece>>;
}
