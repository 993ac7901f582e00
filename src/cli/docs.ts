/** `cavra docs check`: proves every example and reference of the documentation. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { OUTCOMES } from '../contracts/issue.ts';
import { randomId } from '../contracts/saas/build.ts';
import type { World } from '../doctest/world.ts';
import type { Command, Group, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { DOCS_CONFIG } from './docs-config.ts';
import { printable, quoted, UsageError } from './errors.ts';
import type { Io } from './io.ts';

const CONTENT = join('src', 'content', 'docs');
const PAGES = join('src', 'pages');
const SITE = 'dist';
const LIMIT_MS = 20_000;
const COLUMNS = 100;

function folderOf(io: Io, path: string): string {
  const full = resolve(io.cwd, path);
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory() === true) return full;
  throw new UsageError(`the folder ${quoted(path)} does not exist.`, { code: 'unreadable-file' });
}

/** The built site: the one asked for, else `dist` when it is there. */
function siteOf(io: Io, asked: string | undefined): string | undefined {
  if (asked !== undefined) return folderOf(io, asked);
  const usual = resolve(io.cwd, SITE);
  return existsSync(usual) ? usual : undefined;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** The CLI itself and the API, for the examples: nothing of the terminal or the environment reaches them. */
async function worldOf({ io, main }: Invocation): Promise<World> {
  // Loaded here, because no other command needs them.
  const { createApp } = await import('../api/app.ts');
  const { startTool } = await import('../doctest/tool.ts');
  const { ENTRIES } = await import('./main.ts');
  const { spawnedCli } = await import('./spawn-self.ts');
  const app = createApp();
  return {
    spawned: spawnedCli(ENTRIES),
    root: io.cwd,
    limitMs: LIMIT_MS,
    tool: startTool,
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

/** Lines of the files that findings name; each file is read once. */
function lineReader(root: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (lines === undefined) {
      const full = join(root, file);
      lines = existsSync(full) ? readFileSync(full, 'utf8').split(/\r\n|\n/) : [];
      files.set(file, lines);
    }
    const text = lines[line - 1];
    return text === undefined ? undefined : printable(text.replaceAll('\t', ' '));
  };
}

async function run(invocation: Invocation): Promise<number> {
  const { io, flags } = invocation;
  const contentDir = folderOf(io, flags.one('content') ?? CONTENT);
  const siteDir = siteOf(io, flags.one('site'));
  const only = flags.one('only');
  const { checkDocs } = await import('../doctest/check.ts');
  const { reportText } = await import('../doctest/report.ts');
  const report = await checkDocs(
    {
      root: io.cwd,
      contentDir,
      pageDirs: [resolve(io.cwd, PAGES)],
      config: DOCS_CONFIG,
      update: flags.has('update'),
      ...(siteDir === undefined ? {} : { siteDir }),
      ...(only === undefined ? {} : { only }),
    },
    await worldOf(invocation),
  );
  if (only !== undefined && report.pages === 0) {
    const folder = relative(io.cwd, contentDir) || '.';
    throw new UsageError(`no page of ${quoted(folder)} matches ${quoted(only)}.`);
  }
  const json = flags.one('format') === 'json';
  await io.stdout.write(
    json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, lineReader(io.cwd)),
  );
  return report.findings.length === 0 ? OUTCOMES.yes : OUTCOMES.no;
}

const check: Command = {
  name: 'check',
  summary: 'Proves every code block, printed output, link and anchor of the documentation.',
  details: [
    'Each code block says after its language how it is proven; one that does not is a finding. Links are checked on the built site.',
    'Exit code 0 means that nothing was found, 1 that something was.',
  ],
  args: [],
  flags: [
    {
      name: 'content',
      value: 'DIR',
      description: 'The folder of the Markdown and MDX pages.',
      initial: CONTENT,
    },
    {
      name: 'site',
      value: 'DIR',
      description: 'The folder of the built site.',
      initial: 'dist, when it was built',
    },
    { name: 'only', value: 'GLOB', description: 'Checks only the pages whose path matches.' },
    { name: 'update', description: 'Rewrites stale outputs in place and shows what changed.' },
    FORMAT,
  ],
  example: 'cavra docs check --only "guides/**"',
  run,
};

export const docsCommand: Group = {
  name: 'docs',
  summary: 'Checks that the documentation is true.',
  commands: [check],
};
