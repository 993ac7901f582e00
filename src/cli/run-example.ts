/** One example of the help, run in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunCommand } from '../doctest/world.ts';
import { type ExampleFiles, type NamedExample, placeExample, wordsOf } from './example-files.ts';

export interface RanExample {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const LIMIT_MS = 50_000;

/** Parts that change from run to run, as a page or a test shows them. */
const steady = (text: string): string =>
  text
    .replaceAll(/\b(saas-|dec_|corr_)[0-9a-f]{12}/g, '$1…')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '…')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');

/** Each run has a folder of its own, so that none finds what another wrote. `root`: the folder of this project. */
export async function runExample(
  run: RunCommand,
  { name, example }: NamedExample,
  files: ExampleFiles,
  root: string,
): Promise<RanExample> {
  const cwd = mkdtempSync(join(tmpdir(), 'cavra-example-'));
  let [stdout, stderr] = ['', ''];
  try {
    placeExample(name, files, cwd, root);
    const exit = await run(wordsOf(example).slice(1), {
      cwd,
      stdin: '',
      signal: AbortSignal.timeout(LIMIT_MS),
      out: (text) => {
        stdout += text;
      },
      err: (text) => {
        stderr += text;
      },
    });
    return { exit, stdout: steady(stdout), stderr: steady(stderr) };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
