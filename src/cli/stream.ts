/** A judgement a line: the engine behind `--ndjson`, for every verb that judges documents. */
import { OUTCOMES, type Outcome } from '../contracts/issue.ts';
import { type Io, READER_GONE } from './io.ts';
import { linesOf, pieces } from './lines.ts';

/** What is printed for one line of input: one line of text, without its end, and the outcome it stands for. */
export interface Printed {
  readonly text: string;
  readonly outcome: Outcome;
}

export interface LineJudge {
  /** Bytes that a line may have. Of a longer one the judge sees a part that is too long as well. */
  readonly most: number;
  /** Judges one document. Must not throw. `number` is the line of the input, from 1. */
  judge(line: string | Uint8Array, number: number): Printed;
}

/** From the best to the worst: a stream ends with the worst of its lines. */
const RANK: readonly Outcome[] = ['yes', 'person', 'no', 'unusable'];

const FLUSH = 1 << 16;
const PROGRESS_MS = 250;

/** Says on a terminal how far the stream is; says nothing elsewhere. */
function progressOn(io: Io) {
  let shown = '';
  let next = Date.now() + PROGRESS_MS;
  const show = (text: string) => {
    const line = `\r${text.padEnd(shown.length)}`;
    shown = text;
    return io.stderr.write(line);
  };
  return {
    async at(lines: number) {
      if (!io.stderrIsTerminal || Date.now() < next) return;
      next = Date.now() + PROGRESS_MS;
      await show(`${lines.toLocaleString('en')} lines`);
    },
    async end() {
      if (shown === '') return;
      await show('');
      await io.stderr.write('\r');
    },
  };
}

/**
 * Judges each line of a source and prints a line for each, in order. Waits when the reader is slow, stops at the
 * signal after the lines already judged. Returns the exit code: the worst line's, or that of `unusable` when it
 * was interrupted, because then not everything was judged.
 */
export async function judgeLines(
  source: AsyncIterable<Uint8Array>,
  judge: LineJudge,
  io: Io,
): Promise<number> {
  const progress = progressOn(io);
  let lines = 0;
  let worst = 0;
  let out = '';
  const one = (line: string | Uint8Array): void => {
    lines += 1;
    const { text, outcome } = judge.judge(line, lines);
    out += `${text}\n`;
    const rank = RANK.indexOf(outcome);
    if (rank > worst) worst = rank;
  };
  const flush = async (): Promise<void> => {
    const text = out;
    out = '';
    if (text !== '') await io.stdout.write(text);
    await progress.at(lines);
  };
  const stopped = (): boolean => io.signal?.aborted === true;

  for await (const piece of pieces(source, judge.most)) {
    if (stopped()) break;
    if ('line' in piece) one(piece.line);
    else {
      for (const line of linesOf(piece.block)) {
        one(line);
        if (out.length < FLUSH) continue;
        await flush();
        if (stopped()) break;
      }
    }
    await flush();
  }
  await progress.end();
  if (stopped() && io.signal?.reason !== READER_GONE) {
    await io.stderr.write(`interrupted: ${lines} lines were judged, the rest was not read\n`);
    return OUTCOMES.unusable;
  }
  return OUTCOMES[RANK[worst] ?? 'unusable'];
}
