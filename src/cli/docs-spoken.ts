/** What sentences of the book may say in code type beside names: our commands, npm's scripts, the API's routes. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { OUTCOMES } from '../contracts/issue.ts';
import type { SpokenCommand, SpokenFlag } from '../doctest/facts/commands.ts';
import type { Said } from '../doctest/facts/numbers.ts';
import type { SpokenConfig } from '../doctest/facts/spoken.ts';
import { type Entry, isGroup } from './command.ts';
import { TIMEOUT } from './daemon/client.ts';
import { SOCKET_LIMITS } from './daemon/server.ts';
import { flagsOf } from './parse.ts';
import { HOST, PORT } from './serve.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);
const MANIFEST = z.object({
  scripts: z.record(z.string(), z.string()),
  engines: z.object({ node: z.string() }),
});
const manifest = () => MANIFEST.parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));
const PATHS = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
/** Scripts that npm knows without `run`. */
const SHORT = new Set(['start', 'test']);
/** What sentences say about the tools: package.json, the exit codes of the linter, the daemon's bounds. */
export const toolNumbers = (): Said[] => [
  { says: 'node 20 or later', is: Number(/\d+/.exec(manifest().engines.node)?.[0]) },
  { says: 'exit code 0 when it has printed them', is: OUTCOMES.yes },
  { says: 'any finding ends with 1', is: OUTCOMES.no },
  { says: 'a policy that cannot be read ends with 2', is: OUTCOMES.unusable },
  { says: 'five seconds, unless you say otherwise', is: TIMEOUT / 1000 },
  { says: 'did not arrive in five seconds', is: SOCKET_LIMITS.readMs / 1000 },
  { says: 'is larger than 64 kib', is: SOCKET_LIMITS.bytes / 1024 },
  { says: '64 connections are open', is: SOCKET_LIMITS.connections },
];

/** The checks of `npm test`, one of which `--only` may name. */
const STEPS = new URL('../../scripts/steps.mjs', import.meta.url);
const testFlags = (): SpokenFlag[] => [
  {
    name: '--only',
    value: 'STEP',
    choices: [...readFileSync(STEPS, 'utf8').matchAll(/^ {4,}(?:\{ )?name: '(\w+)'/gm)].map(
      ([, name = '']) => name,
    ),
  },
];

/** What a script hands its flags to, where its line in package.json does not say it. */
const HANDED_TO: Readonly<Record<string, string>> = { start: 'serve' };

function spokenCommand(entry: Entry): SpokenCommand {
  if (isGroup(entry)) return { name: entry.name, flags: [HELP], commands: entry.commands.map(spokenCommand) };
  return {
    name: entry.name,
    takesWords: entry.args.length > 0,
    flags: flagsOf(entry).map(({ name, value, choices }) => ({
      name: `--${name}`,
      ...(value === undefined ? {} : { value }),
      ...(choices === undefined ? {} : { choices }),
    })),
  };
}

const HELP = { name: '--help' };

/** The command below `top` that words name. */
function at(top: SpokenCommand, words: readonly string[]): SpokenCommand | undefined {
  const [word, ...rest] = words;
  const below = top.commands?.find(({ name }) => name === word);
  return below === undefined || rest.length === 0 ? below : at(below, rest);
}

/** In: the commands of the CLI, and the OpenAPI document of the API. */
export function spokenConfig(entries: readonly Entry[], openApi: string): SpokenConfig {
  const commands = entries.map(spokenCommand);
  // `cavra help saas contract` takes any words: they are commands again.
  const help = { name: 'help', commands };
  const cavra = { name: 'cavra', flags: [HELP, { name: '--version' }], commands: [...commands, help] };
  const { scripts } = manifest();
  const run = Object.entries(scripts).map(([name, line]): SpokenCommand => {
    const words = HANDED_TO[name] ?? / cavra (.*)$/.exec(line)?.[1];
    const handed = words === undefined ? undefined : at(cavra, words.split(' '))?.flags;
    const flags = name === 'test' ? testFlags() : handed;
    return { name, ...(flags === undefined ? {} : { flags }) };
  });
  const npm = {
    name: 'npm',
    commands: [...run.filter(({ name }) => SHORT.has(name)), { name: 'run', commands: run }],
  };
  const { paths } = PATHS.parse(JSON.parse(openApi));
  return {
    programs: [cavra, { name: 'npx', commands: [cavra] }, npm],
    routes: Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    ),
    origins: [`http://${HOST}:${PORT}`],
  };
}
