/** Files that commands write: never over one that exists, unless asked. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Flags } from './command.ts';
import { quoted, UsageError } from './errors.ts';
import type { Io } from './io.ts';

/** Writes a file below the working folder. With `--force` it may exist. Throws UsageError when it cannot be written. */
export function writeOutput(path: string, bytes: Uint8Array | string, flags: Flags, io: Io): void {
  try {
    writeFileSync(resolve(io.cwd, path), bytes, { flag: flags.has('force') ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(
      `${quoted(path)} ${exists ? 'exists already' : 'cannot be written'}.`,
      exists ? { hint: 'Give another name, or --force to write over it.' } : {},
    );
  }
}
