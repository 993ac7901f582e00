/** What the CLI needs from the world. `bin.ts` makes the real one, tests and docs-as-tests make their own. */
import type { NewId } from '../contracts/saas/build.ts';

/** Where text goes. A promise is returned when the reader is slower than the writer: wait for it. */
export interface Sink {
  write(text: string): void | Promise<void>;
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly columns: number;
  /** Relative paths are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly newId: NewId;
  /** Aborted when the reader wants to stop: streams end cleanly, servers close. */
  readonly signal?: AbortSignal;
}

/** The signal's reason when nobody reads standard output any more (`| head -1`): end without a word. */
export const READER_GONE = 'reader gone';
