/** `cavra site verify`: whether a published copy of the site is the one that was built. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OUTCOMES } from '../contracts/issue.ts';
import {
  baseOf,
  type Difference,
  differences,
  digestOf,
  filesBelow,
  MANIFEST,
  type SiteManifest,
  siteManifest,
} from '../publish/digests.ts';
import { readHeaders } from '../publish/headers.ts';
import { nginxConfig } from '../publish/nginx.ts';
import type { Command, Group, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { quoted, UsageError } from './errors.ts';
import { toJson } from './evidence-output.ts';

const LARGEST = 32 * 1024 * 1024;
const AT_ONCE = 8;
const PATIENCE_MS = 20_000;
const NGINX_PORT = 8080;
const HIGHEST_PORT = 65_535;

interface Copy {
  /** A file of the copy, or undefined when it has none of that name. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** All files, where they can be listed: a folder can, a host cannot. */
  readonly list?: () => Promise<readonly string[]>;
}

const folderCopy = (folder: string): Copy => ({
  read: (path) => readFile(join(folder, path)).catch(() => undefined),
  list: () => filesBelow(folder),
});

async function fetched(address: URL): Promise<Uint8Array | undefined> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new UsageError(`${quoted(address.href)} answers with status ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength > LARGEST)
    throw new UsageError(`${quoted(address.href)} is larger than any file of the site.`);
  return bytes;
}

/** Hosts answer a page at its folder; some refuse its file name. */
const hostCopy = (base: URL): Copy => ({
  read: (path) => fetched(new URL(path.replace(/(^|\/)index\.html$/, '$1'), base)),
});

async function copyOf(target: string, cwd: string): Promise<Copy> {
  if (/^https?:\/\//.test(target)) return hostCopy(new URL(target.endsWith('/') ? target : `${target}/`));
  const folder = resolve(cwd, target);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`${quoted(target)} is neither an address nor a folder.`);
  return folderCopy(folder);
}

async function manifestIn(
  copy: Copy,
  target: string,
  against: string | undefined,
  cwd: string,
): Promise<SiteManifest> {
  const bytes =
    against === undefined
      ? await copy.read(MANIFEST)
      : await readFile(resolve(cwd, against)).catch(() => undefined);
  if (bytes === undefined)
    throw new UsageError(`${quoted(against ?? target)} has no ${MANIFEST}.`, {
      hint: 'Build the site, or name the file with --against.',
    });
  try {
    return siteManifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new UsageError(`${quoted(against ?? MANIFEST)} is no list of the files of a site.`);
  }
}

/** Digests of the files that the copy has, a few read at a time. */
async function found(copy: Copy, manifest: SiteManifest): Promise<SiteManifest['files']> {
  const named = manifest.files.map(({ path }) => path);
  const paths = copy.list === undefined ? named : (await copy.list()).filter((path) => path !== MANIFEST);
  const entries: SiteManifest['files'] = [];
  const queue = [...paths];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const bytes = await copy.read(path);
        if (bytes !== undefined) entries.push(digestOf(path, bytes));
      }
    }),
  );
  return entries;
}

// What a host reads and does not serve.
const NOT_SERVED = new Set(['_headers']);

async function run({ io, args, flags }: Invocation): Promise<number> {
  const [target = ''] = args;
  const copy = await copyOf(target, io.cwd);
  const against = flags.one('against');
  const manifest = await manifestIn(copy, target, against, io.cwd);
  const all = await found(copy, manifest).catch((error: unknown) => {
    throw error instanceof UsageError ? error : new UsageError(`${quoted(target)} does not answer.`);
  });
  const differs: readonly Difference[] = differences(manifest, all).filter(
    ({ path }) => copy.list !== undefined || !NOT_SERVED.has(path),
  );
  const outcome = differs.length === 0 ? 'yes' : 'no';
  const lines = differs.map(({ path, what }) => `${what.padEnd(8)} ${path}\n`).join('');
  const summary = `${manifest.files.length} files in the list, ${differs.length} differ\n`;
  await io.stdout.write(
    flags.one('format') === 'json'
      ? toJson({ outcome, files: manifest.files.length, differences: differs })
      : lines + summary,
  );
  return OUTCOMES[outcome];
}

const VERIFY: Command = {
  name: 'verify',
  summary: 'Holds a published copy of the site against the list of digests of its build.',
  details: [
    'Each file that is changed or missing is named, in a folder also each that was added: exit code 1. The list that the copy brings proves only that the copy agrees with itself; with --against it is held against a list that you kept from your own build.',
    'An address is asked for the files of the list and for nothing else.',
  ],
  args: [{ name: 'COPY', description: 'The folder of the built site, or the address of a host.' }],
  flags: [
    {
      name: 'against',
      value: 'FILE',
      description: `The ${MANIFEST} to hold it against.`,
      initial: 'the one of the copy',
    },
    FORMAT,
  ],
  example: 'cavra site verify site',
  run,
};

async function nginx({ io, args, flags }: Invocation): Promise<number> {
  const folder = resolve(io.cwd, args[0] ?? '');
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new UsageError(`${quoted(args[0] ?? '')} has no _headers.`, {
      hint: 'Name the folder of a built site.',
    });
  const port = Number(flags.one('port') ?? NGINX_PORT);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT)
    throw new UsageError(`--port must be a number from 1 to ${HIGHEST_PORT}.`);
  const root = flags.one('root') ?? folder;
  await io.stdout.write(nginxConfig(readHeaders(text), { root, base: await baseOf(folder), port }));
  return OUTCOMES.yes;
}

const NGINX: Command = {
  name: 'nginx',
  summary: 'Prints the configuration of nginx that serves a built site with its headers.',
  details: [
    'The policy names the scripts of this build by hash: print it again after each build. For a site below a path, --root is the folder in which the path begins.',
  ],
  args: [{ name: 'SITE', description: 'The folder of the built site.' }],
  flags: [
    {
      name: 'root',
      value: 'DIR',
      description: 'Where nginx finds the files.',
      initial: 'the folder of the site',
    },
    { name: 'port', value: 'N', description: 'The port to listen on.', initial: String(NGINX_PORT) },
  ],
  example: 'cavra site nginx site --root /srv/book',
  run: nginx,
};

export const siteGroup: Group = {
  name: 'site',
  summary: 'The published site: is it the one that was built, and how a host serves it.',
  commands: [VERIFY, NGINX],
};
