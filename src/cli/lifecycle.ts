/** `cavra lifecycle`: the eleven gates, their packets, and the verification index over them. */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OUTCOMES } from '../contracts/issue.ts';
import { PROFILE_NAMES, PROFILES, type Profile } from '../contracts/lifecycle/artifacts.ts';
import type { Gate } from '../contracts/lifecycle/gate.ts';
import { findGate, GATES } from '../contracts/lifecycle/gates.ts';
import { READING } from '../contracts/lifecycle/reading.ts';
import { nearest } from '../contracts/near.ts';
import { completeChain } from '../runtime/lifecycle/build.ts';
import { type Document, sortDocuments } from '../runtime/lifecycle/chains.ts';
import { buildIndex, recompute, verifyAsUpstream } from '../runtime/lifecycle/recompute.ts';
import { outcomeOfResult, type Report, readPacket, reportOn } from '../runtime/lifecycle/report.ts';
import { listingOf, type Papers, pathsOf } from '../runtime/lifecycle/repository.ts';
import type { Command, FlagSpec, Group } from './command.ts';
import { printable, quoted, UsageError } from './errors.ts';
import { nameOf, readBounded } from './input.ts';
import type { Io } from './io.ts';
import { verdictText } from './verdict-text.ts';

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const LIVE: FlagSpec = {
  name: 'require-live',
  description: 'Refuses samples and anything that is not ready.',
};
const LISTING: FlagSpec = {
  name: 'listing',
  value: 'FILE',
  description: 'Paths of artifacts that exist, one a line, by the table of the profile.',
  initial: 'all of them: each has a file in this project',
};
const PROFILE: FlagSpec = {
  name: 'profile',
  value: 'NAME',
  description: `Whose files the index lists: ${PROFILE_NAMES.join(' or ')}.`,
  initial: 'upstream',
};

function profileNamed(name: string | undefined): Profile {
  const found = PROFILE_NAMES.find((one) => one === (name ?? 'upstream'));
  if (found !== undefined) return PROFILES[found];
  throw new UsageError(`there is no profile ${quoted(name ?? '')}.`, {
    hint: `Use ${PROFILE_NAMES.join(' or ')}.`,
  });
}

const GATE = { name: 'GATE', description: 'Number or slug of a gate; see: cavra lifecycle gates.' };

function gateNamed(name: string): Gate {
  const gate = findGate(name);
  if (gate !== undefined) return gate;
  const near = nearest(
    name,
    GATES.flatMap(({ id, slug }) => [id, slug]),
  );
  throw new UsageError(`there is no gate ${quoted(name)}.`, {
    hint: near === undefined ? 'For the gates run: cavra lifecycle gates' : `Did you mean ${near}?`,
  });
}

const MOST_LISTING = 65_536;

async function listingFrom(path: string | undefined, profile: Profile, io: Io): Promise<readonly string[]> {
  if (path === undefined) return pathsOf(profile);
  const text = new TextDecoder().decode(await readBounded(path, MOST_LISTING, io));
  return text.split('\n').map((line) => line.trim());
}

/** Places and advisories go to standard error, so that standard output stays the result packet. */
async function printReport({ result, problems, advisories }: Report, io: Io): Promise<void> {
  await io.stdout.write(toJson(result));
  const lines = [
    ...problems.map(({ check, status, code, path }) => `${status} ${check} ${code}: ${path}`),
    ...advisories.map(({ code, path, message }) => `advisory ${code}: ${path}: ${message}`),
  ];
  if (lines.length > 0) await io.stderr.write(`${lines.map(printable).join('\n')}\n`);
}

const gates: Command = {
  name: 'gates',
  summary: 'Lists the eleven gates: number, slug and purpose.',
  args: [],
  flags: [],
  example: 'cavra lifecycle gates',
  async run({ io }) {
    const widest = Math.max(...GATES.map(({ slug }) => slug.length));
    const lines = GATES.map(
      ({ id, slug, purpose }) => `${id.padEnd(5)}  ${slug.padEnd(widest)}  ${purpose}\n`,
    );
    await io.stdout.write(lines.join(''));
    return OUTCOMES.yes;
  },
};

const verify: Command = {
  name: 'verify',
  summary: "Runs a gate's checks on a packet and prints the gate's result packet.",
  details: [
    'Places of what is wrong, and advisories about values that look private, go to standard error. Advisories never change the result.',
    'Ready is exit code 0, ready with warnings 3, blocked 1; with --require-live everything that is not ready is 1.',
  ],
  args: [GATE, { name: 'FILE', description: 'The packet; a single dash reads standard input.' }],
  flags: [LIVE, PROFILE, LISTING],
  example: 'cavra lifecycle verify R7.3 packet.json --require-live',
  async run({ io, args: [name = '', path = ''], flags }) {
    const gate = gateNamed(name);
    const profile = profileNamed(flags.one('profile'));
    const listing = await listingFrom(flags.one('listing'), profile, io);
    const bytes = await readBounded(path, READING.limits.bytes, io);
    const read = readPacket(bytes);
    if (!read.ok) {
      const source = { name: nameOf(path), text: new TextDecoder().decode(bytes) };
      await io.stderr.write(verdictText(read.verdict, source.name, () => source));
      return OUTCOMES.unusable;
    }
    const requireLive = flags.has('require-live');
    const report = reportOn(gate, read.packet, { requireLive, profile, listing });
    await printReport(report, io);
    return OUTCOMES[outcomeOfResult(report.result, requireLive)];
  },
};

const example: Command = {
  name: 'example',
  summary: 'Prints the synthetic packet of a gate.',
  args: [GATE],
  flags: [{ name: 'live', description: 'The live sanitized packet instead of the sample.' }],
  example: 'cavra lifecycle example R7.3 --live',
  async run({ io, args: [name = ''], flags }) {
    const gate = gateNamed(name);
    const chain = completeChain(flags.has('live') ? 'live' : 'sample');
    await io.stdout.write(toJson(chain.get(gate.id)?.packet));
    return OUTCOMES.yes;
  },
};

const FOLDER = {
  name: 'FOLDER',
  description: 'Folder with the packets and results of one chain, as JSON files.',
};
const MOST_FILES = 200;

async function namesIn(folder: string, io: Io): Promise<string[]> {
  try {
    const names = await readdir(resolve(io.cwd, folder));
    return names.filter((name) => name.endsWith('.json')).sort();
  } catch {
    throw new UsageError(`${quoted(folder)} cannot be read as a folder.`, {
      code: 'unreadable-file',
      hint: 'Give the folder that holds the packets.',
    });
  }
}

/** The chain in a folder. Samples beside live packets would be two packets for one gate, which is a named conflict. */
async function papersIn(folder: string, io: Io): Promise<Papers> {
  const names = await namesIn(folder, io);
  if (names.length > MOST_FILES) throw new UsageError(`the folder has more than ${MOST_FILES} JSON files.`);
  const documents: Document[] = [];
  for (const name of names) {
    const read = readPacket(await readBounded(join(folder, name), READING.limits.bytes, io));
    if (!read.ok) throw new UsageError(`${quoted(name)} is not a JSON object that can be read.`);
    documents.push({ name, value: read.packet });
  }
  const [chain] = sortDocuments(documents).chains;
  if (chain === undefined) throw new UsageError('the folder holds no packet of a lifecycle gate.');
  const [conflict] = chain.conflicts;
  if (conflict !== undefined) {
    const files = conflict.names.map(quoted).join(' and ');
    throw new UsageError(`${files} are each a ${conflict.kind} of ${conflict.gate}; a chain has one.`, {
      code: 'chain-conflict',
      hint: 'Remove one of them, or give each chain a folder of its own.',
    });
  }
  return chain.papers;
}

interface Listed {
  readonly profile: Profile;
  readonly listing: readonly string[];
}

async function buildOf(folder: string, { profile, listing }: Listed, io: Io): Promise<number> {
  await io.stdout.write(toJson(buildIndex(listingOf(await papersIn(folder, io), profile, listing))));
  return OUTCOMES.yes;
}

async function verifyOf(folder: string, listed: Listed, again: boolean, io: Io): Promise<number> {
  const input = { papers: await papersIn(folder, io), ...listed };
  const view = again ? recompute(input) : verifyAsUpstream(input);
  const result = view.get('R7.11')?.verification?.result;
  if (result === undefined) throw new TypeError('the index is always verified');
  const states = [...view.values()].map(({ gate, state, because }) => {
    const causes = because.length === 0 ? '' : ` (because of ${because.join(', ')})`;
    return `${gate.padEnd(5)} ${state}${causes}\n`;
  });
  await io.stderr.write(states.join(''));
  await io.stdout.write(toJson(result));
  return OUTCOMES[outcomeOfResult(result, true)];
}

const index: Command = {
  name: 'index',
  summary: 'Builds or verifies the verification index of the chain in a folder.',
  details: [
    'build prints the index packet: its entries say what the stored results say. verify prints the result packet of the index; everything has to be live. The state of each gate goes to standard error.',
    'As upstream verifies, carried results and the index are believed. With --recompute each result is derived again from its packet.',
  ],
  args: [{ name: 'ACTION', description: 'build or verify.' }, FOLDER],
  flags: [{ name: 'recompute', description: 'With verify: derives every result again.' }, PROFILE, LISTING],
  example: 'cavra lifecycle index verify examples/lifecycle --recompute',
  async run({ io, args: [action = '', folder = ''], flags }) {
    const again = flags.has('recompute');
    if (action !== 'verify' && (action !== 'build' || again)) {
      const wrong = action === 'build' ? '--recompute goes with verify' : `${quoted(action)} is no action`;
      throw new UsageError(`${wrong}.`, { hint: 'Use build or verify.' });
    }
    const profile = profileNamed(flags.one('profile'));
    const listing = await listingFrom(flags.one('listing'), profile, io);
    return action === 'build'
      ? buildOf(folder, { profile, listing }, io)
      : verifyOf(folder, { profile, listing }, again, io);
  },
};

export const lifecycleGroup: Group = {
  name: 'lifecycle',
  summary: 'The customer lifecycle: eleven gates and the verification index over them.',
  commands: [gates, verify, index, example],
};
