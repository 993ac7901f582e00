/** Reading files and standard input, bounded and stoppable. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { isShowable } from '../contracts/secrets.ts';
import { quoted, UsageError } from './errors.ts';
import type { Io } from './io.ts';

// Texts of this size are collected young; larger ones pile up in memory before V8 looks at them.
const CHUNK = 1 << 16;

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

/** The name by which messages call an input; a path that looks like a secret is not repeated. */
export function nameOf(path: string): string {
  if (path === '-') return '(standard input)';
  return isShowable(path) ? path : '[redacted]';
}

function unreadable(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const what = path === '-' ? 'standard input' : quoted(path);
  return new UsageError(`${what} cannot be read: ${REASONS[code] ?? `the system says ${code || 'no'}`}.`, {
    code: 'unreadable-file',
    hint: 'Check the path. A single dash reads standard input.',
  });
}

/** Ends early, without an error, when the signal is aborted, even while a read is waiting. */
async function* until(source: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined) {
  const iterator = source[Symbol.asyncIterator]();
  // One promise a read, which the signal may settle first. Racing every read against one promise that lives as
  // long as the stream would keep every chunk alive through it.
  let stop = (): void => {};
  const onAbort = (): void => stop();
  const next = () =>
    new Promise<IteratorResult<Uint8Array>>((settle, fail) => {
      stop = () => settle({ done: true, value: undefined });
      iterator.next().then(settle, fail);
    });
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal?.aborted) {
      const result = await next();
      if (result.done) return;
      yield result.value;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // Closes the file. Not awaited: a read that never ends must not hold us.
    iterator.return?.().then(undefined, () => {});
  }
}

/** The bytes of a file, or of standard input for `-`, as they come. Throws UsageError `unreadable-file`. */
export async function* readChunks(path: string, io: Io): AsyncGenerator<Uint8Array> {
  // Opened, and then not read, a missing file would raise its error where nobody listens.
  if (io.signal?.aborted) return;
  try {
    const source =
      path === '-' ? io.stdin : createReadStream(resolve(io.cwd, path), { highWaterMark: CHUNK });
    yield* until(source, io.signal);
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(path, error);
  }
}

/** At most `most` + 1 bytes, so that a reader of the result can tell that there were too many. */
export async function readBounded(path: string, most: number, io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readChunks(path, io)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks).subarray(0, most + 1);
}
