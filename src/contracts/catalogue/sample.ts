/** What a failing sample of a code can be. */

/** A text that `validate` refuses. Secret-like pieces stand in it as `{{placeholders}}`; expand them before use. */
export interface DocumentSample {
  readonly kind: 'document';
  readonly contract: string;
  readonly text: string;
  /** A short form for a page, when the text is too long to show. */
  readonly shown?: string;
}

/** Bytes that are no text at all. */
export interface BytesSample {
  readonly kind: 'bytes';
  readonly contract: string;
  readonly bytes: readonly number[];
  readonly shown: string;
}

/** A request that validates and is judged further before it is decided, perhaps under a policy of its own. */
export interface EvaluateSample {
  readonly kind: 'evaluate';
  readonly text: string;
  /** YAML. When it cannot be used, its own issue is what the sample shows. */
  readonly policy?: string;
}

/** A request that the API refuses. */
export interface HttpSample {
  readonly kind: 'http';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Arguments after `cavra` with which nothing is run. */
export interface CliSample {
  readonly kind: 'cli';
  readonly args: readonly string[];
}

/** What stands behind the # of a permalink of the playground. */
export interface LinkSample {
  readonly kind: 'link';
  readonly fragment: string;
}

/**
 * An evidence bundle of the seven-step demo that was damaged in one way, or an input from which none is made. The
 * damage is done by `src/runtime/evidence/damage.ts`, one way for each code.
 */
export interface BundleSample {
  readonly kind: 'bundle';
  /** What was done, as a reader does it. */
  readonly shown: string;
}

/** What is done to a running daemon, and the message that it gets. */
export interface DaemonSample {
  readonly kind: 'daemon';
  readonly shown: string;
  readonly says: string;
}

/** Two policies, YAML: one that the linter warns of with this code, and one much like it that is silent on it. */
export interface LintSample {
  readonly kind: 'lint';
  readonly fires: string;
  readonly silent: string;
}

export type Sample =
  | DocumentSample
  | BytesSample
  | EvaluateSample
  | HttpSample
  | CliSample
  | LinkSample
  | LintSample
  | BundleSample
  | DaemonSample;

/** A sample for each code of a family. */
export type SamplesOf<Codes> = Readonly<Record<keyof Codes, Sample>>;

/** The damage itself is done by `src/runtime/evidence/damage.ts`, one way for each code. */
export const bundle = (shown: string): BundleSample => ({ kind: 'bundle', shown });
