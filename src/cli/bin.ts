/** The real world for the CLI: streams, signals and the exit code of this process. */
import { randomId } from '../contracts/saas/build.ts';
import { type Io, READER_GONE, type Sink } from './io.ts';
import { main } from './main.ts';

const stop = new AbortController();
const REPEAT_MS = 500;
const INTERRUPTED = 130;

let firstAsked = 0;
/** The first signal asks for a clean end. A later one ends at once; a terminal and `bin/cavra.mjs` may both send the first. */
function interrupt(): void {
  if (firstAsked !== 0 && Date.now() - firstAsked > REPEAT_MS) process.exit(INTERRUPTED);
  firstAsked ||= Date.now();
  stop.abort('interrupted');
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

/** A sink that waits when the reader is slow and falls silent when the reader is gone. */
function sinkOf(stream: NodeJS.WriteStream, gone: () => void): Sink {
  let closed = false;
  stream.on('error', () => {
    closed = true;
    gone();
  });
  return {
    write(text) {
      if (closed || stream.write(text)) return;
      return new Promise((settle) => {
        const done = (): void => {
          stream.off('drain', done);
          stream.off('error', done);
          stream.off('close', done);
          settle();
        };
        stream.on('drain', done);
        stream.on('error', done);
        stream.on('close', done);
      });
    },
  };
}

// A function, because to look at process.stdin is to open it.
async function* stdin(): AsyncGenerator<Uint8Array> {
  yield* process.stdin as AsyncIterable<Uint8Array>;
}

const io: Io = {
  stdin: stdin(),
  stdout: sinkOf(process.stdout, () => stop.abort(READER_GONE)),
  stderr: sinkOf(process.stderr, () => {}),
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 80,
  cwd: process.cwd(),
  env: process.env,
  newId: randomId,
  signal: stop.signal,
};

const exit = await main(process.argv.slice(2), io);
process.exitCode = exit;
process.off('SIGINT', interrupt);
process.off('SIGTERM', interrupt);
// Stopped in the middle, a read may still be waiting and would keep the process. What was written goes out first.
if (stop.signal.aborted) process.stdout.write('', () => process.exit(exit));
