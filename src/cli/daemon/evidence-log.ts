/** Writes the evidence log: one record an exchange, in a chain that goes on where the file ends. */
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DecisionResponse, EvaluateRequest } from '../../contracts/enforcement/generated/wire.ts';
import { timestampOf } from '../../runtime/enforcement/decide.ts';
import {
  goJson,
  makeRecord,
  type RecordInput,
  referenceTo,
} from '../../runtime/enforcement/runner/evidence-record.ts';

/** The log cannot be written or continued: code `evidence-log-unusable`. */
export class EvidenceLogError extends Error {}

/** Bytes of one line that are read back. A record holds a request of 64 KiB and its answer, with room for escapes. */
export const LONGEST_LINE = 1_048_576;
const NEWLINE = 0x0a;

export interface EvidenceLogOptions {
  readonly path: string;
  readonly sign?: RecordInput['sign'];
  /** Twelve hexadecimal digits. */
  readonly newId: () => string;
  readonly now: () => Date;
}

interface End {
  readonly sequence: number;
  readonly hash: string;
}

const unusable = (what: string) => new EvidenceLogError(`the evidence log ${what}`);

function systemFault(error: unknown): EvidenceLogError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no';
  return unusable(`cannot be written: the system says ${code}. Give the path of a file that may be written.`);
}

/** Sequence and hash of the last record; zero and empty for a new log. Throws EvidenceLogError. */
function endOf(file: number, size: number): End {
  if (size === 0) return { sequence: 0, hash: '' };
  const tail = Buffer.alloc(Math.min(size, LONGEST_LINE));
  readSync(file, tail, 0, tail.length, size - tail.length);
  const cut = unusable('does not end with a whole record. Keep it, and begin a new one.');
  if (tail.at(-1) !== NEWLINE) throw cut;
  const start = tail.lastIndexOf(NEWLINE, tail.length - 2) + 1;
  try {
    const { sequence, record_hash: hash } = JSON.parse(tail.toString('utf8', start)) as Record<
      string,
      unknown
    >;
    if (Number.isSafeInteger(sequence) && typeof hash === 'string')
      return { sequence: Number(sequence), hash };
  } catch {
    // Said below.
  }
  throw cut;
}

export class EvidenceLog {
  readonly #options: EvidenceLogOptions;
  readonly #file: number;
  #size: number;
  #end: End;
  #queue: Promise<unknown> = Promise.resolve();
  #failed: EvidenceLogError | undefined;

  /** Opens or makes the file, readable for its owner only. Throws EvidenceLogError. */
  constructor(options: EvidenceLogOptions) {
    this.#options = options;
    try {
      mkdirSync(dirname(options.path), { recursive: true, mode: 0o700 });
      this.#file = openSync(options.path, 'a+', 0o600);
      this.#size = fstatSync(this.#file).size;
    } catch (error) {
      throw systemFault(error);
    }
    this.#end = endOf(this.#file, this.#size);
  }

  /**
   * Records an exchange, one after another. Out: the answer with the reference to its record. Rejects with
   * EvidenceLogError, after which nothing more is recorded: a chain with a hole is worth less than none.
   */
  append(request: EvaluateRequest, response: DecisionResponse): Promise<DecisionResponse> {
    const done = this.#queue.then(() => this.#append(request, response));
    this.#queue = done.catch(() => {});
    return done;
  }

  async #append(request: EvaluateRequest, given: DecisionResponse): Promise<DecisionResponse> {
    if (this.#failed !== undefined) throw this.#failed;
    const { newId, now, sign } = this.#options;
    const recordId = `${newId()}${newId()}`;
    const response = { ...given, evidence_refs: [...(given.evidence_refs ?? []), referenceTo(recordId)] };
    const record = await makeRecord({
      recordId,
      sequence: this.#end.sequence + 1,
      previous: this.#end.hash,
      timestamp: timestampOf(now()),
      request,
      response,
      sign,
    });
    this.#write(Buffer.from(`${goJson(record)}\n`));
    this.#end = { sequence: record.sequence, hash: record.record_hash };
    return response;
  }

  #write(line: Buffer): void {
    try {
      if (fstatSync(this.#file).size !== this.#size)
        throw unusable('was written by something else. Keep it, and begin a new one.');
      const written = writeSync(this.#file, line);
      if (written !== line.length)
        throw unusable('took only a part of a record. Keep it, and begin a new one.');
      this.#size += written;
    } catch (error) {
      this.#failed = error instanceof EvidenceLogError ? error : systemFault(error);
      throw this.#failed;
    }
  }

  /** Waits for what is being recorded, and sees it onto the disk. */
  async close(): Promise<void> {
    await this.#queue;
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}
