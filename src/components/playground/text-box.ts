/** What a playground needs of the box that holds the text, plain or with an editor in it. */
import type { Position } from '../../text/position.ts';

export interface TextBox {
  readonly text: string;
  /** Calls back after each change that the reader typed, pasted or undid. */
  onInput(tell: () => void): void;
  /**
   * Puts a text in place of the present one, touching only what differs: caret, scroll and undo stay. Changes of one
   * `kind` that follow each other are one step of undo, unless they are `single`.
   */
  replace(text: string, kind: string, single?: boolean): void;
  /** Moves caret and selection to a place, and scrolls there; the focus goes along unless told not to. */
  goTo(place: Position, focus?: boolean): void;
}

/** What passes between two boxes that take turns. */
export interface Handover {
  /** Texts from the oldest step of undo to the present one. */
  readonly steps: readonly string[];
  /** Start and end, as offsets. */
  readonly selection: readonly [number, number];
}
