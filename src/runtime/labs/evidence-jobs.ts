/**
 * Two jobs of a pipeline, played: one bundles, the other verifies, and between them somebody may replace what travels.
 * The commands are the reader's; what they do is what the command line does, asked of the same engine.
 */

import type { TrustRoot } from '../../contracts/evidence/trust.ts';
import { OUTCOMES } from '../../contracts/issue.ts';
import type { Pipeline } from '../../text/shell/parse.ts';
import { latestMoment } from '../evidence/derive.ts';
import { ephemeralKey, type SigningKey, trustRootOf } from '../evidence/keys.ts';
import { type BundleInput, type MadeBundle, makeBundle } from '../evidence/make.ts';
import { verifyBundle } from '../evidence/verify.ts';
import { runScript } from './script.ts';

/** Flags of the two commands; `true` when they take a value. A test holds them to the command line. */
export const EVIDENCE_FLAGS = {
  bundle: {
    out: true,
    force: false,
    approvals: true,
    'created-at': true,
    session: true,
    signer: true,
    'private-key': true,
    'ephemeral-key': false,
    'secret-file': true,
    'key-id': true,
    'trust-root-out': true,
    'retention-days': true,
    classification: true,
    'legal-hold': false,
    exports: false,
    format: true,
  },
  verify: {
    'trust-root': true,
    'public-key': true,
    'secret-file': true,
    'checksums-only': false,
    'key-id': true,
    'minimum-retention-days': true,
    'as-of': true,
    format: true,
  },
} as const satisfies Record<string, Readonly<Record<string, boolean>>>;

type Verb = keyof typeof EVIDENCE_FLAGS;

interface Call {
  readonly verb: Verb;
  readonly args: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
  /** Flags that the command does not have, or that lack their value. */
  readonly faults: readonly string[];
}

/** A call of `cavra evidence`, with or without `npx`; undefined when the words are another command. */
export function callIn(words: readonly string[]): Call | undefined {
  const [program, group, verb, ...rest] = words[0] === 'npx' ? words.slice(1) : words;
  if (program !== 'cavra' || group !== 'evidence' || (verb !== 'bundle' && verb !== 'verify'))
    return undefined;
  const known: Readonly<Record<string, boolean>> = EVIDENCE_FLAGS[verb];
  const [args, faults, flags] = [[] as string[], [] as string[], new Map<string, string>()];
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? '';
    const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/.exec(word) ?? [];
    if (name === '') args.push(word);
    else if (!Object.hasOwn(known, name))
      faults.push(`\`--${name}\` is no flag of \`cavra evidence ${verb}\`.`);
    else if (known[name] === false) flags.set(name, '');
    else {
      const value = inline ?? rest[index + 1];
      if (inline === undefined) index += 1;
      if (value === undefined || value.startsWith('--')) faults.push(`\`--${name}\` needs a value.`);
      else flags.set(name, value);
    }
  }
  return { verb, args, flags, faults };
}

/** What arrives instead of the bundle; and instead of a trust root that travels with it, where the forger has one. */
export interface Replacement {
  readonly zip: Uint8Array;
  readonly root?: TrustRoot;
}

/** What the jobs find, and who stands between them. */
export interface World {
  readonly decisions: readonly unknown[];
  readonly key: SigningKey;
  /** Puts another bundle in the place of the one that was made. */
  readonly replace?: (made: MadeBundle) => Replacement | Promise<Replacement>;
}

const KEY_FILE = 'release-key.pem';
const ROOT_FILE = 'trust/release.json';
const KEY_ID = 'release-2026';
const NOW = '2026-03-13T09:00:00Z';

export const inputOf = ({ decisions }: Pick<World, 'decisions'>, days: number): BundleInput => ({
  decisions,
  createdAt: latestMoment(decisions),
  retention: { days },
});

export const releaseKey = (): Promise<SigningKey> => ephemeralKey(KEY_ID);

const DEFAULT_DAYS = 2_555;

/** Plays both jobs. Out: what the second one ends with, and the bundle that the first one made. */
export async function play(
  pipelines: readonly Pipeline[],
  world: World,
): Promise<{ readonly status: number; readonly made: MadeBundle | undefined; readonly says: string }> {
  const zips = new Map<string, Uint8Array>();
  const roots = new Map<string, TrustRoot>([[ROOT_FILE, trustRootOf(world.key)]]);
  let made: MadeBundle | undefined;
  let says = '';

  const bundle = async ({ args, flags }: Call): Promise<number> => {
    const out = flags.get('out');
    const file = flags.get('private-key');
    if (args[0] !== 'decisions.json' || out === undefined) return OUTCOMES.unusable;
    if (file !== undefined && file !== KEY_FILE) return OUTCOMES.unusable;
    const id = flags.get('key-id');
    // The release key goes by the name that the flag gives it, and else by its fingerprint.
    const own = { ...world.key, keyId: id ?? world.key.fingerprint.slice(0, 16) };
    const key = file !== undefined ? own : flags.has('ephemeral-key') ? await ephemeralKey(id) : undefined;
    const input = inputOf(world, Number(flags.get('retention-days') ?? DEFAULT_DAYS));
    made = await makeBundle({
      ...input,
      ...(key === undefined ? {} : { signWith: { kind: 'Ed25519', key } }),
    });
    const arrives: Replacement = (await world.replace?.(made)) ?? made;
    zips.set(out, arrives.zip);
    const rootOut = flags.get('trust-root-out');
    // The root that was handed over does not travel with the bundle; one that the first job writes does.
    if (rootOut !== undefined && key !== undefined && rootOut !== ROOT_FILE)
      roots.set(rootOut, arrives.root ?? trustRootOf(key));
    return OUTCOMES.yes;
  };

  const verify = async ({ args, flags }: Call): Promise<number> => {
    const zip = zips.get(args[0] ?? '');
    const root = flags.get('trust-root');
    const believed = root === undefined ? undefined : roots.get(root);
    if (zip === undefined || (root !== undefined && believed === undefined)) return OUTCOMES.unusable;
    const days = Number(flags.get('minimum-retention-days') ?? 0);
    const keyId = flags.get('key-id');
    const result = await verifyBundle(zip, {
      asOf: flags.get('as-of') ?? NOW,
      checksumsOnly: flags.has('checksums-only'),
      roots: believed === undefined ? undefined : [believed],
      ...(keyId === undefined ? {} : { keyId }),
      ...(days > 0 ? { minimumRetentionDays: days } : {}),
    });
    says = result.issues[0]?.message ?? result.says;
    return OUTCOMES[result.outcome];
  };

  const { status } = await runScript(pipelines, async (words) => {
    const call = callIn(words);
    if (call === undefined) return words[0] === 'false' ? 1 : 0;
    if (call.faults.length > 0) return OUTCOMES.unusable;
    return call.verb === 'bundle' ? bundle(call) : verify(call);
  });
  return { status, made, says };
}
