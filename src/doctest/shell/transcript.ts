/** A transcript: `$ command` lines, each followed by what it prints. */
import { type Pipeline, parseShell } from '../../text/shell/parse.ts';

export interface Step {
  readonly pipelines: readonly Pipeline[];
  /** Lines of the fence, from 0: where the command begins, where its output begins, where that ends. */
  readonly start: number;
  readonly outputStart: number;
  readonly outputEnd: number;
}

export interface TranscriptProblem {
  readonly index: number;
  readonly column: number;
  readonly message: string;
}

const PROMPT = '$ ';
const GOES_ON = '> ';

/** Where an offset of a command stands in the lines of the fence. */
function placeOf(command: string, at: number, start: number): { index: number; column: number } {
  const before = command.slice(0, at).split('\n');
  const isFirst = before.length === 1;
  return {
    index: start + before.length - 1,
    column: (before.at(-1) ?? '').length + 1 + (isFirst ? PROMPT.length : 0),
  };
}

/** Splits the lines of a fence into steps. Never throws. */
export function parseTranscript(lines: readonly string[]): Step[] | TranscriptProblem {
  const steps: Step[] = [];
  if (lines[0]?.startsWith(PROMPT) !== true) {
    return { index: 0, column: 1, message: 'a transcript begins with a command after "$ "' };
  }
  for (let start = 0; start < lines.length; ) {
    let command = (lines[start] ?? '').slice(PROMPT.length);
    let next = start + 1;
    let parsed = parseShell(command);
    while (parsed.kind === 'incomplete') {
      const line = lines[next];
      if (line === undefined) {
        return {
          index: start,
          column: 1,
          message: 'this command does not end: a quote or a here-document is open',
        };
      }
      // The second prompt of a shell may be shown after a backslash; elsewhere it could be text.
      const isJoined = command.endsWith('\\') && line.startsWith(GOES_ON);
      command += `\n${isJoined ? line.slice(GOES_ON.length) : line}`;
      next += 1;
      parsed = parseShell(command);
    }
    if (parsed.kind === 'problem') {
      return { ...placeOf(command, parsed.at, start), message: parsed.message };
    }
    const outputStart = next;
    while (next < lines.length && lines[next]?.startsWith(PROMPT) === false) next += 1;
    steps.push({ pipelines: parsed.pipelines, start, outputStart, outputEnd: next });
    start = next;
  }
  return steps;
}
