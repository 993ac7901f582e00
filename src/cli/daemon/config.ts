/** What a daemon is told: flags and files, and keys from files or the environment, never as arguments. */
import { resolve } from 'node:path';
import { ENFORCEMENT_LIMITS } from '../../contracts/enforcement/limits.ts';
import type { Issue } from '../../contracts/issue.ts';
import { AMBIENT } from '../../runtime/enforcement/ambient.ts';
import { loadPolicy, loadRegistry } from '../../runtime/enforcement/load.ts';
import type { RunnerTrust } from '../../runtime/enforcement/runner/authenticate.ts';
import type { HmacKey } from '../../runtime/enforcement/runner/identity.ts';
import { readKeySet } from '../../runtime/enforcement/runner/jwt.ts';
import type { OidcTrust } from '../../runtime/enforcement/runner/oidc.ts';
import type { FlagSpec, Flags } from '../command.ts';
import { printable, quoted, UsageError } from '../errors.ts';
import { readSecret } from '../evidence-input.ts';
import { nameOf, readBounded } from '../input.ts';
import type { Io } from '../io.ts';
import type { Answering } from './answer.ts';
import { EvidenceLog, EvidenceLogError } from './evidence-log.ts';
import { keysAt, MOST_KEY_SET_BYTES } from './key-set.ts';

/** Keys come from a file, or from this environment variable. The names of the variables are upstream's. */
export const EVIDENCE_KEY = { flag: 'evidence-key-file', env: 'CAVRA_DAEMON_EVIDENCE_HMAC_KEY' } as const;
export const RUNNER_KEY = { flag: 'runner-key-file', env: 'CAVRA_RUNNER_AUTH_HMAC_KEY' } as const;

const file = (name: string, description: string): FlagSpec => ({ name, value: 'FILE', description });
const word = (name: string, value: string, description: string): FlagSpec => ({ name, value, description });

export const SERVE_FLAGS: readonly FlagSpec[] = [
  file(
    'policy',
    'A policy, YAML or JSON, that decides every request. Left out: the pack that a request names.',
  ),
  file('registry', 'A trust registry, which then decides all MCP calls.'),
  file('evidence-log', 'Adds a record of each exchange to this file.'),
  file(EVIDENCE_KEY.flag, `Signs the records with this key. Also: ${EVIDENCE_KEY.env}.`),
  word('evidence-key-id', 'ID', 'The id of that key. Also: CAVRA_DAEMON_EVIDENCE_KEY_ID.'),
  file(RUNNER_KEY.flag, `Refuses runners that do not prove themselves by this key. Also: ${RUNNER_KEY.env}.`),
  word('runner-key-id', 'ID', 'The key id that they must name. Also: CAVRA_RUNNER_AUTH_KEY_ID.'),
  word('runner-oidc-issuer', 'URL', 'Takes tokens of this issuer as proof. Also: CAVRA_RUNNER_OIDC_ISSUER.'),
  word('runner-oidc-audience', 'NAME', 'The audience of the tokens. Also: CAVRA_RUNNER_OIDC_AUDIENCE.'),
  file('runner-oidc-jwks', 'The public keys of the issuer. Also: CAVRA_RUNNER_OIDC_JWKS.'),
  word(
    'runner-oidc-jwks-url',
    'URL',
    'Where the keys are, https only; they are fetched when first needed. Also: CAVRA_RUNNER_OIDC_JWKS_URL.',
  ),
];

/** A value of a flag, else of the environment; empty is none. */
export const given = (flags: Flags, io: Io, flag: string, env: string): string | undefined =>
  flags.one(flag) ?? (io.env[env] || undefined);

/** The bytes of a key from its file or its variable. Throws UsageError; the key is never shown. */
export async function readKey(
  flags: Flags,
  io: Io,
  { flag, env }: { readonly flag: string; readonly env: string },
): Promise<Uint8Array | undefined> {
  const path = flags.one(flag);
  const text = io.env[env];
  if (path === undefined) return text ? new TextEncoder().encode(text) : undefined;
  const key = await readSecret(path, io);
  if (key.length === 0) throw new UsageError(`--${flag} names a file without a key.`);
  return key;
}

async function readText(path: string, most: number, io: Io): Promise<string> {
  const bytes = await readBounded(path, most, io);
  if (bytes.length > most)
    throw new UsageError(`${quoted(nameOf(path))} is larger than ${most} bytes.`, { code: 'too-large' });
  return new TextDecoder().decode(bytes);
}

function unusable(path: string, issues: readonly Issue[]): UsageError {
  const issue = issues.find(({ severity }) => severity === 'error');
  const place = issue?.line === undefined ? '' : ` line ${issue.line}, column ${issue.column}:`;
  const what = issue === undefined ? 'it is refused' : printable(issue.message);
  return new UsageError(`${quoted(path)} cannot be used:${place} ${what}`, {
    code: issue?.code ?? 'bad-usage',
  });
}

async function policyOf(path: string, io: Io): Promise<Answering['policy']> {
  const loaded = loadPolicy(await readText(path, POLICY_BYTES, io));
  if (loaded.outcome !== 'yes') throw unusable(path, loaded.issues);
  return loaded.policy;
}

async function registryOf(path: string, io: Io): Promise<Answering['registry']> {
  const loaded = loadRegistry(await readText(path, POLICY_BYTES, io));
  if (loaded.outcome !== 'yes') throw unusable(path, loaded.issues);
  return loaded.registry;
}

// A little more than the contracts take, so that their own words are what a reader sees.
const POLICY_BYTES = ENFORCEMENT_LIMITS.bytes * 16;

async function hmacOf(flags: Flags, io: Io): Promise<HmacKey | undefined> {
  const key = await readKey(flags, io, RUNNER_KEY);
  return key && { key, keyId: given(flags, io, 'runner-key-id', 'CAVRA_RUNNER_AUTH_KEY_ID') };
}

const INCOMPLETE = 'OIDC needs an issuer, an audience, and keys from a file or from an address.';

async function oidcOf(flags: Flags, io: Io): Promise<OidcTrust | undefined> {
  const issuer = given(flags, io, 'runner-oidc-issuer', 'CAVRA_RUNNER_OIDC_ISSUER');
  const audience = given(flags, io, 'runner-oidc-audience', 'CAVRA_RUNNER_OIDC_AUDIENCE');
  const path = given(flags, io, 'runner-oidc-jwks', 'CAVRA_RUNNER_OIDC_JWKS');
  const address = given(flags, io, 'runner-oidc-jwks-url', 'CAVRA_RUNNER_OIDC_JWKS_URL');
  const parts = [issuer, audience, path ?? address];
  if (parts.every((part) => part === undefined)) return undefined;
  if (issuer === undefined || audience === undefined) throw new UsageError(INCOMPLETE);
  if (path !== undefined) {
    const keys = readKeySet(await readText(path, MOST_KEY_SET_BYTES, io));
    if (keys === undefined) throw new UsageError(`${quoted(path)} is no JSON Web Key Set.`);
    return { issuer, audience, keys: async () => keys };
  }
  if (address === undefined) throw new UsageError(INCOMPLETE);
  if (URL.parse(address)?.protocol !== 'https:')
    throw new UsageError('--runner-oidc-jwks-url must be an https address.');
  return { issuer, audience, keys: keysAt(address) };
}

async function trustOf(flags: Flags, io: Io): Promise<RunnerTrust> {
  return { hmac: await hmacOf(flags, io), oidc: await oidcOf(flags, io) };
}

async function logOf(flags: Flags, io: Io): Promise<EvidenceLog | undefined> {
  const path = flags.one('evidence-log');
  if (path === undefined) return undefined;
  const key = await readKey(flags, io, EVIDENCE_KEY);
  const keyId = given(flags, io, 'evidence-key-id', 'CAVRA_DAEMON_EVIDENCE_KEY_ID');
  try {
    return new EvidenceLog({ ...AMBIENT, path: resolve(io.cwd, path), sign: key && { key, keyId } });
  } catch (error) {
    if (!(error instanceof EvidenceLogError)) throw error;
    throw new UsageError(error.message, { code: 'evidence-log-unusable' });
  }
}

/** Reads all that a daemon is told. The log is opened last, so that a bad flag leaves no empty file. Throws UsageError. */
export async function answeringOf(flags: Flags, io: Io): Promise<Answering> {
  const policy = flags.one('policy');
  const registry = flags.one('registry');
  return {
    ...AMBIENT,
    policy: policy === undefined ? undefined : await policyOf(policy, io),
    registry: registry === undefined ? undefined : await registryOf(registry, io),
    trust: await trustOf(flags, io),
    log: await logOf(flags, io),
  };
}
