/** What generators share: the form of their output, and running a tool of this project on text. */
import { spawnSync } from 'node:child_process';
import { ROOT, toolFile } from '../run.mjs';

export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

const MOST_OUTPUT = 32 * 1024 * 1024;

/**
 * Runs a tool of node_modules under this Node, with `input` as its standard input.
 * Out: its standard output. Throws with the tool's own words when it fails.
 */
function runTool(file: string, args: readonly string[], input = '', cwd = ROOT): Buffer {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [file, ...args], {
    cwd,
    input,
    maxBuffer: MOST_OUTPUT,
    timeout: 60_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${[...args].join(' ')}\n${stderr.toString()}${stdout.toString()}`);
  return stdout;
}

/** buf, as this project installs it. It works on local files alone. */
export function buf(args: readonly string[], cwd = ROOT): Buffer {
  return runTool(toolFile('@bufbuild/buf', 'buf'), args, '', cwd);
}

/** TypeScript text in the house format. */
export function formatted(path: string, text: string): string {
  const biome = toolFile('@biomejs/biome', 'biome');
  return runTool(biome, ['format', `--stdin-file-path=${path}`], text).toString();
}
