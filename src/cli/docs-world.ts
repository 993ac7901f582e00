/** What proofs of the documentation run: the CLI itself and the API. Of the machine only the programs that kinds name. */
import { createApp } from '../api/app.ts';
import { diagramData } from '../book/diagrams.ts';
import { randomId } from '../contracts/saas/build.ts';
import { startTool } from '../doctest/tool.ts';
import type { World } from '../doctest/world.ts';
import { resolvePermalink } from './docs-permalink.ts';
import { ENTRIES, main } from './main.ts';
import { spawnedCli } from './spawn-self.ts';

const LIMIT_MS = 20_000;
/** As wide as a command without a terminal prints: a transcript is the same in process and started. */
const COLUMNS = 80;

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** `root`: the folder of the project. `limitMs`: for one command. Nothing of the terminal or the environment gets in. */
export function docsWorld(root: string, limitMs = LIMIT_MS): World {
  const app = createApp();
  return {
    spawned: spawnedCli(ENTRIES),
    root,
    limitMs,
    tool: startTool,
    resolvePermalink,
    diagramData,
    answer: async (request) => app.fetch(request),
    cavra: (argv, { cwd, stdin, out, err, signal }) =>
      main(argv, {
        stdin: bytesOf(stdin),
        stdout: { write: out },
        stderr: { write: err },
        stdoutIsTerminal: false,
        stderrIsTerminal: false,
        columns: COLUMNS,
        cwd,
        env: {},
        newId: randomId,
        signal,
      }),
  };
}
