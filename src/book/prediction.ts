/**
 * A place where the reader guesses before the engine answers. The answer is never written here: it is computed at
 * build from the subject. Code type stands between backticks.
 */
export type PredictionSubject =
  /** A runtime request; `policy` and `registry` are YAML, `policy` left out: the pack that the request names. */
  | {
      readonly kind: 'decision';
      readonly request: Readonly<Record<string, unknown>>;
      readonly policy?: string;
      readonly registry?: string;
    }
  /** A document and its contract: accepted or refused, with which code. */
  | { readonly kind: 'verdict'; readonly contract: string; readonly text: string }
  /** A file of `examples/closeout/`, or a preset of the closeout package: which release state. */
  | { readonly kind: 'closeout'; readonly preset: string; readonly asOf?: string }
  /** A lifecycle gate and one of its example packets: ready or not. */
  | { readonly kind: 'gate'; readonly gate: string; readonly preset: string; readonly requireLive?: boolean };

export interface Prediction {
  /** Unique in the book; progress is kept under it. */
  readonly id: string;
  /** The situation and the question, one to three sentences. */
  readonly asks: string;
  readonly subject: PredictionSubject;
  /** Shown with the answer: what made the difference, and the rule to remember. Never the outcome itself. */
  readonly explains: string;
}
