/** Builds a project in a process of its own, and says what that took and how much came out. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Project, ROOT } from './builders.ts';

const USED = z.object({
  /** Seconds of all its threads together: what stays the same when other work slows the machine down. */
  processor: z.number(),
  /** Peak. */
  megabytes: z.number(),
});

export interface Built extends z.infer<typeof USED> {
  /** As a person waits. */
  readonly seconds: number;
  readonly bytes: number;
  readonly files: number;
}

/** In: a project. A build again takes what the one before has kept, as on the machine of whoever writes. */
export function build({ root, out, module }: Project): Built {
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'child.ts'), module, root],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const seconds = (performance.now() - start) / 1_000;
  if (status !== 0) throw new Error(`${root}: ${stderr.slice(-2_000) || stdout.slice(-2_000)}`);
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    seconds,
    ...USED.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')),
    bytes: entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
    files: entries.length,
  };
}
