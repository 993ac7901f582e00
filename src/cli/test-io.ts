/** A world for tests of the CLI: what goes in is given, what comes out is kept. */
import type { Io } from './io.ts';
import { main } from './main.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

async function* bytesOf(stdin: string | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof stdin === 'string') yield new TextEncoder().encode(stdin);
  else yield* stdin;
}

/** Runs one command line in this process. `stdin` and any other part of the world may be given. */
export async function run(
  argv: readonly string[],
  { stdin = '', ...world }: Partial<Omit<Io, 'stdin'>> & { stdin?: string | Iterable<Uint8Array> } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    stdin: bytesOf(stdin),
    stdout: {
      write: (text) => {
        out += text;
      },
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 80,
    cwd: '/',
    env: {},
    newId: () => 'saas-example',
    ...world,
  };
  const exit = await main(argv, io);
  return { exit, out, err };
}
