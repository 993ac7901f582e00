/** A world for tests of the CLI: what goes in is given, what comes out is kept. */
import type { Io } from './io.ts';
import { main } from './main.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

async function* bytesOf(
  stdin: string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (typeof stdin === 'string') yield new TextEncoder().encode(stdin);
  else yield* stdin;
}

export type World = Partial<Omit<Io, 'stdin'>> & {
  readonly stdin?: string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/** A world in which nothing is read and nothing is shown, but for what is given. */
export function testIo({ stdin = '', ...world }: World = {}): Io {
  return {
    stdin: bytesOf(stdin),
    stdout: { write: () => {} },
    stderr: { write: () => {} },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 80,
    cwd: '/',
    env: {},
    newId: () => 'saas-example',
    ...world,
  };
}

/** Runs one command line in this process. `stdin` and any other part of the world may be given. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const exit = await main(
    argv,
    testIo({
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
      ...world,
    }),
  );
  return { exit, out, err };
}
