/**
 * Runs a script of a lab in thought: its commands in order, as `bash -e` would go on or stop. What a command does is
 * told by whoever asks. Constructs that the small shell does not have are told to the reader, never passed over.
 */

import { positionAt } from '../../text/position.ts';
import { type Pipeline, parseShell, type ShellCommand } from '../../text/shell/parse.ts';

/** What a command ends with. In: its words, the program first. Undefined: nobody knows this command. */
export type RunCommand = (words: readonly string[]) => number | undefined | Promise<number | undefined>;

export type Script =
  | { readonly ok: true; readonly pipelines: readonly Pipeline[] }
  | { readonly ok: false; readonly says: string };

export function readScript(text: string): Script {
  const parse = parseShell(text);
  if (parse.kind === 'script') return { ok: true, pipelines: parse.pipelines };
  if (parse.kind === 'incomplete') return { ok: false, says: 'A quote or a line is not ended.' };
  return { ok: false, says: `Line ${positionAt(text, parse.at).line}: ${parse.message}.` };
}

/** The words of a command as texts; the last exit code stands in for `$?`. */
export const wordsOf = ({ words }: ShellCommand, status = 0): string[] =>
  words.map((word) => word.map((part) => (typeof part === 'string' ? part : `${status}`)).join(''));

export interface Ended {
  readonly status: number;
  /** Commands that nobody knew; they count as done. */
  readonly unknown: readonly string[];
}

interface Settings {
  stopOnError: boolean;
  pipefail: boolean;
}

/** `set -e`, `set +e`, `set -euo pipefail` and the like. */
function set(words: readonly string[], settings: Settings): void {
  words.forEach((word, index) => {
    const on = word.startsWith('-');
    if (/^[-+][a-z]*e/.test(word)) settings.stopOnError = on;
    if (words[index + 1] === 'pipefail' && /^[-+][a-z]*o$/.test(word)) settings.pipefail = on;
  });
}

/** Runs a script. `pipefail` as GitHub starts `shell: bash`; without a shell of its own a step has none. */
export async function runScript(
  pipelines: readonly Pipeline[],
  run: RunCommand,
  pipefail = false,
): Promise<Ended> {
  const settings: Settings = { stopOnError: true, pipefail };
  const unknown: string[] = [];
  let status = 0;
  for (const [index, { when, commands }] of pipelines.entries()) {
    if ((when === 'zero' && status !== 0) || (when === 'nonzero' && status === 0)) continue;
    const codes: number[] = [];
    for (const command of commands) {
      const words = wordsOf(command, status);
      const negated = words[0] === '!';
      const [program = '', ...rest] = negated ? words.slice(1) : words;
      if (program === 'exit') return { status: Number(rest[0] ?? status) & 255, unknown };
      if (program === 'set') set(rest, settings);
      const known = program === 'set' ? 0 : await run([program, ...rest]);
      if (known === undefined) unknown.push([program, ...rest].join(' '));
      const code = known ?? 0;
      codes.push(negated ? Number(code === 0) : code);
    }
    status = settings.pipefail ? (codes.findLast((code) => code !== 0) ?? 0) : (codes.at(-1) ?? 0);
    const next = pipelines[index + 1]?.when;
    // Only the last of a list that `&&` and `||` join stops the script, and one that `!` turned round never does.
    const isLast = next === undefined || next === 'always';
    const negated = commands.at(-1)?.words[0]?.join('') === '!';
    if (status !== 0 && isLast && settings.stopOnError && !negated) return { status, unknown };
  }
  return { status, unknown };
}
