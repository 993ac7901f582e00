/**
 * Verifies an evidence log record by record. The texts are upstream's. Upstream takes a record without a signature as
 * valid even when a key is given, so that stripping every signature goes unnoticed; `requireSigned` is ours.
 */

import { LOG_SCHEMA, recordHash, signedText } from './evidence-record.ts';
import { hmacMatches } from './hmac.ts';
import { HMAC_ALGORITHM } from './identity.ts';

export interface LogReport {
  readonly path: string;
  readonly valid: boolean;
  readonly records: number;
  readonly signed_records: number;
  readonly errors: readonly string[];
}

export interface LogTrust {
  readonly key?: Uint8Array | undefined;
  /** The key id that every signature must name. */
  readonly keyId?: string | undefined;
  /** Refuse a record without a signature: ours. */
  readonly requireSigned?: boolean;
}

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Errors that are listed; the count of records goes on. */
const MOST_ERRORS = 100;

/** Verifies line after line, so that a log of any length needs little memory. */
export class LogVerifier {
  readonly #trust: LogTrust;
  readonly #errors: string[] = [];
  #records = 0;
  #signed = 0;
  #previous = '';

  constructor(trust: LogTrust) {
    this.#trust = trust;
  }

  #fault(what: string): void {
    if (this.#errors.length < MOST_ERRORS) this.#errors.push(`record ${this.#records} ${what}`);
  }

  /** One line without its line break. Blank lines are passed over. */
  async add(line: string): Promise<void> {
    if (line.trim() === '') return;
    this.#records += 1;
    const record = parsed(line);
    if (record === undefined) {
      // What a parser says may repeat the text, so it is left out.
      this.#fault('is not valid JSON: one object a line is expected');
      this.#previous = '';
      return;
    }
    await this.#chain(record);
    await this.#signature(record);
    this.#previous = textOf(record.record_hash);
  }

  /** A line that is longer than anything that is read. */
  addTooLong(most: number): void {
    this.#records += 1;
    this.#fault(`is not valid JSON: the line is longer than ${most} bytes`);
    this.#previous = '';
  }

  async #chain(record: Loose): Promise<void> {
    if (record.schema_version !== LOG_SCHEMA) this.#fault(`schema mismatch: ${shown(record.schema_version)}`);
    if (record.sequence !== this.#records)
      this.#fault(`sequence mismatch: got ${shown(record.sequence)} want ${this.#records}`);
    if (textOf(record.previous_hash) !== this.#previous) this.#fault('previous hash mismatch');
    if ((await recordHash(record)) !== record.record_hash) this.#fault('hash mismatch');
  }

  async #signature({ signature, previous_hash, record_hash }: Loose): Promise<void> {
    const { key, keyId, requireSigned } = this.#trust;
    if (!isObject(signature)) {
      if (requireSigned === true) this.#fault('is not signed');
      return;
    }
    this.#signed += 1;
    if (signature.algorithm !== HMAC_ALGORITHM) this.#fault('signature algorithm mismatch');
    else if (key === undefined) this.#fault('signature present but verification key was not provided');
    else if (keyId && signature.key_id !== keyId) this.#fault('signature key_id mismatch');
    else {
      const text = signedText(textOf(previous_hash), textOf(record_hash));
      if (!(await hmacMatches(key, text, textOf(signature.value)))) this.#fault('signature mismatch');
    }
  }

  /** What was found. `path` is how the log is called. */
  report(path: string): LogReport {
    const errors = this.#records === 0 ? ['evidence stream is empty'] : [...this.#errors];
    const { length } = errors;
    return { path, valid: length === 0, records: this.#records, signed_records: this.#signed, errors };
  }
}

function parsed(line: string): Loose | undefined {
  try {
    const value: unknown = JSON.parse(line);
    // Nested too deep to be written again, it could not be hashed either.
    JSON.stringify(value);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const LONGEST_SHOWN = 64;

/** A number or a short word of the log, for a message. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = textOf(value);
  return /^[\w.-]*$/.test(text) && text.length <= LONGEST_SHOWN ? text : '[not shown]';
}
