/** Two jobs and a bundle on its way: the reader's commands, honestly played, and with somebody in between. */
import type { Retention } from '../../../contracts/evidence/bundle.ts';
import type { Check } from '../../../contracts/labs/lab.ts';
import { toText } from '../../bundle/files.ts';
import { writeZip } from '../../bundle/zip-write.ts';
import { ephemeralKey, trustRootOf } from '../../evidence/keys.ts';
import { FILES, type MadeBundle, makeBundle } from '../../evidence/make.ts';
import { EvidenceError } from '../../evidence/refusal.ts';
import { callIn, inputOf, play, type Replacement, releaseKey, type World } from '../evidence-jobs.ts';
import { code } from '../say.ts';
import { readScript, wordsOf } from '../script.ts';
import { parsed } from '../values.ts';

const FILE = 'evidence.sh';
const LEAST_DAYS = 365;
const SHORT_DAYS = 30;

/** The bundle with one byte of the decisions changed. */
function changed({ files }: MadeBundle): Replacement {
  const bytes = (files.get(FILES.evidence) ?? new Uint8Array()).slice();
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return { zip: writeZip(new Map([...files, [FILES.evidence, bytes]])) };
}

type Plot = { readonly who: string; readonly replace: NonNullable<World['replace']> };

/** People who make the bundle anew, with whatever they have. */
function forgers(world: World): Plot[] {
  const anew = async (sign: 'nothing' | 'same id' | 'other id'): Promise<Replacement> => {
    const key = await ephemeralKey(sign === 'same id' ? world.key.keyId : 'release-2027');
    const made = await makeBundle({
      ...inputOf(world, LEAST_DAYS * 2),
      ...(sign === 'nothing' ? {} : { signWith: { kind: 'Ed25519', key } }),
    });
    return { zip: made.zip, ...(sign === 'nothing' ? {} : { root: trustRootOf(key) }) };
  };
  return [
    { who: 'A bundle made anew without any key', replace: () => anew('nothing') },
    { who: 'A bundle made anew with another key, under the same key id', replace: () => anew('same id') },
    { who: 'A bundle made anew with another key, under its own id', replace: () => anew('other id') },
  ];
}

/** Plots that the second job lets pass. */
async function passing(pipelines: Parameters<typeof play>[0], world: World, plots: readonly Plot[]) {
  const passed: string[] = [];
  for (const { who, replace } of plots) {
    const { status } = await play(pipelines, { ...world, replace });
    if (status === 0) passed.push(`${who} gets exit code 0.`);
  }
  return passed;
}

const retentionIn = (made: MadeBundle | undefined): number => {
  const record = parsed(toText(made?.files.get(FILES.retention) ?? new Uint8Array())) as
    | Partial<Retention>
    | undefined;
  return record?.retention_days ?? 0;
};

/** What is wrong with the commands themselves. */
function faultsIn(calls: readonly NonNullable<ReturnType<typeof callIn>>[]): string[] {
  const count = (verb: string): string[] =>
    calls.filter((call) => call.verb === verb).length === 1
      ? []
      : [`There must be one ${code(`cavra evidence ${verb}`)}.`];
  return [...count('bundle'), ...count('verify'), ...calls.flatMap(({ faults }) => faults)];
}

export const check: Check = async (texts) => {
  const script = readScript(texts[FILE] ?? '');
  const calls = script.ok
    ? script.pipelines.flatMap(({ commands }) =>
        commands.flatMap((command) => callIn(wordsOf(command)) ?? []),
      )
    : [];
  const faults = script.ok ? faultsIn(calls) : [`${code(FILE)} cannot be read: ${script.says}`];
  if (!script.ok || faults.length > 0) {
    const wait = ['The two commands cannot be played yet.'];
    return { commands: faults, honest: wait, changed: wait, forged: wait, kept: wait };
  }
  const { pipelines } = script;
  const world: World = {
    decisions: parsed(texts['decisions.json']) as readonly unknown[],
    key: await releaseKey(),
  };
  try {
    const honest = await play(pipelines, world);
    const short: Plot = {
      who: `A bundle that the release key signed and that is kept for ${SHORT_DAYS} days`,
      replace: () =>
        makeBundle({ ...inputOf(world, SHORT_DAYS), signWith: { kind: 'Ed25519', key: world.key } }),
    };
    const days = retentionIn(honest.made);
    return {
      commands: [],
      honest: honest.status === 0 ? [] : [`It ends with ${honest.status}. ${honest.says}`.trim()],
      changed: await passing(pipelines, world, [{ who: 'A bundle with one byte changed', replace: changed }]),
      forged: await passing(pipelines, world, forgers(world)),
      kept: [
        ...(days >= LEAST_DAYS ? [] : [`Yours is kept for ${days} days.`]),
        ...(await passing(pipelines, world, [short])),
      ],
    };
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    const says = error.issues.map(({ message }) => message);
    return { commands: says, honest: says, changed: says, forged: says, kept: says };
  }
};
