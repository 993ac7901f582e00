/** `cavra docs check`: proves every example and reference of the documentation. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { OUTCOMES } from '../contracts/issue.ts';
import type { CheckOptions, DocsConfig } from '../doctest/options.ts';
import { parseShard, type Shard } from '../doctest/shard.ts';
import type { World } from '../doctest/world.ts';
import type { Command, Group, Invocation } from './command.ts';
import { docsConfig, otherSiteConfig } from './docs-config.ts';
import { printable, quoted, UsageError } from './errors.ts';
import type { Io } from './io.ts';

const CONTENT = join('src', 'content', 'docs');
const PAGES = join('src', 'pages');
const SITE = 'dist';
const CACHE = join('.cache', 'docs');

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

/** Lines of the files that findings name; each file is read once. */
function lineReader(root: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (lines === undefined) {
      const full = join(root, file);
      lines = statSync(full, { throwIfNoEntry: false })?.isFile()
        ? readFileSync(full, 'utf8').split(/\r\n|\n/)
        : [];
      files.set(file, lines);
    }
    const text = lines[line - 1];
    return text === undefined ? undefined : printable(text.replaceAll('\t', ' '));
  };
}

function shardOf(asked: string | undefined): Shard | undefined {
  if (asked === undefined) return undefined;
  const shard = parseShard(asked);
  if (shard !== undefined) return shard;
  throw new UsageError(`${quoted(asked)} is not a part of a whole. Write it as --shard 1/4, up to 64 parts.`);
}

/** What this book says about itself. Loaded here, because no other command needs the API and all commands. */
async function ownConfig(siteDir: string | undefined): Promise<DocsConfig> {
  const [{ openApiText }, { ENTRIES }, { baseOf }] = await Promise.all([
    import('../api/app.ts'),
    import('./main.ts'),
    import('../publish/digests.ts'),
  ]);
  return docsConfig(ENTRIES, openApiText(), siteDir === undefined ? '/' : await baseOf(siteDir));
}

async function optionsOf({ io, flags }: Invocation): Promise<CheckOptions> {
  const siteDir = siteOf(io, flags.one('site'));
  const only = flags.one('only');
  const shard = shardOf(flags.one('shard'));
  return {
    root: io.cwd,
    contentDir: folderOf(io, flags.one('content') ?? CONTENT),
    pageDirs: [resolve(io.cwd, PAGES)],
    // The lists of this book hold for this book only: another site names its own folder.
    config: flags.one('content') === undefined ? await ownConfig(siteDir) : otherSiteConfig(io.cwd),
    update: flags.has('update'),
    external: flags.has('external'),
    ...(flags.has('no-cache') ? {} : { cacheDir: resolve(io.cwd, CACHE) }),
    ...(siteDir === undefined ? {} : { siteDir }),
    ...(only === undefined ? {} : { only }),
    ...(shard === undefined ? {} : { shard }),
  };
}

/** The report for programs beside the one for people: one run gives both. */
function writeReport(io: Io, path: string, text: string): void {
  const full = resolve(io.cwd, path);
  try {
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  } catch {
    throw new UsageError(`the report cannot be written to ${quoted(path)}.`, { code: 'unreadable-file' });
  }
}

/** One run: the report is printed, the exit code comes back. */
async function runOnce(invocation: Invocation, options: CheckOptions, world: World): Promise<number> {
  const { io, flags } = invocation;
  const { checkDocs } = await import('../doctest/check.ts');
  const { formatReport } = await import('../doctest/formats/index.ts');
  const report = await checkDocs(options, world);
  if (options.only !== undefined && options.shard === undefined && report.pages === 0) {
    const folder = relative(io.cwd, options.contentDir) || '.';
    throw new UsageError(`no page of ${quoted(folder)} matches ${quoted(options.only)}.`);
  }
  const copy = flags.one('report');
  if (copy !== undefined)
    writeReport(
      io,
      copy,
      formatReport('json', report, () => undefined),
    );
  await io.stdout.write(formatReport(flags.one('format') ?? 'text', report, lineReader(io.cwd)));
  return report.findings.length === 0 ? OUTCOMES.yes : OUTCOMES.no;
}

async function run(invocation: Invocation): Promise<number> {
  const { io, flags } = invocation;
  const options = await optionsOf(invocation);
  // Loaded here, because no other command needs it, and it needs them all.
  const { docsWorld } = await import('./docs-world.ts');
  const world = docsWorld(io.cwd);
  if (!flags.has('watch')) return runOnce(invocation, options, world);
  const { watchFolders } = await import('./docs-watch.ts');
  const { signal = new AbortController().signal } = io;
  const folders = [options.contentDir, ...(options.siteDir === undefined ? [] : [options.siteDir])];
  let last: number = OUTCOMES.yes;
  await watchFolders(folders, signal, async () => {
    last = await runOnce(invocation, options, world);
    await io.stderr.write('Watching for changes; stop with Ctrl+C.\n');
  });
  return last;
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
    {
      name: 'external',
      description:
        'Also fetches the addresses of other hosts. Without it they are only held against the list.',
    },
    {
      name: 'watch',
      description: 'Checks again whenever a page or the built site changes. Changed code needs a new start.',
    },
    {
      name: 'shard',
      value: 'I/N',
      description: 'Checks the I-th of N parts, for machines that share the work.',
    },
    { name: 'no-cache', description: 'Proves every code block anew; results are not kept.' },
    {
      name: 'format',
      value: 'FORMAT',
      description:
        'How the report is printed: for people, for programs, for CI, as annotations of a pull request.',
      choices: ['text', 'json', 'junit', 'github'],
      initial: 'text',
    },
    {
      name: 'report',
      value: 'FILE',
      description: 'Also writes the report for programs, as JSON, to a file.',
    },
  ],
  example: 'cavra docs check --only "guides/**"',
  run,
};

export const docsCommand: Group = {
  name: 'docs',
  summary: 'Checks that the documentation is true.',
  commands: [check],
};
