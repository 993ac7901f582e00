/** The proof that a client adds to its request: a token, or a signature over who it is. A token comes first. */
import { RunnerIdentitySchema } from '../../contracts/enforcement/generated/wire.ts';
import {
  isNamed,
  NOT_NAMED,
  OIDC_ALGORITHM,
  RunnerProofError,
  signIdentity,
} from '../../runtime/enforcement/runner/identity.ts';
import type { FlagSpec, Flags } from '../command.ts';
import { quoted, UsageError } from '../errors.ts';
import { readSecret } from '../evidence-input.ts';
import { readBounded } from '../input.ts';
import type { Io } from '../io.ts';
import { given, RUNNER_KEY, readKey } from './config.ts';

export const PROOF_FLAGS: readonly FlagSpec[] = [
  {
    name: 'runner-identity',
    value: 'FILE',
    description: 'JSON with provider, repository and the like: adds a proof of it to the request.',
  },
  { name: RUNNER_KEY.flag, value: 'FILE', description: `Signs the identity. Also: ${RUNNER_KEY.env}.` },
  {
    name: 'runner-key-id',
    value: 'ID',
    description: 'The id of that key. Also: CAVRA_RUNNER_AUTH_KEY_ID.',
  },
  {
    name: 'runner-token-file',
    value: 'FILE',
    description:
      'An OIDC token, which comes before a key. Also: CAVRA_RUNNER_AUTH_OIDC_TOKEN_FILE, and CAVRA_RUNNER_AUTH_OIDC_TOKEN with the token itself.',
  },
];

const IDENTITY_BYTES = 16_384;

async function identityOf(path: string, io: Io) {
  const bytes = await readBounded(path, IDENTITY_BYTES, io);
  const wrong = new UsageError(`${quoted(path)} is no runner identity: a JSON object of texts is expected.`);
  if (bytes.length > IDENTITY_BYTES) throw wrong;
  try {
    return RunnerIdentitySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw wrong;
  }
}

async function tokenOf(flags: Flags, io: Io): Promise<string | undefined> {
  const path = given(flags, io, 'runner-token-file', 'CAVRA_RUNNER_AUTH_OIDC_TOKEN_FILE');
  if (path === undefined) return io.env.CAVRA_RUNNER_AUTH_OIDC_TOKEN || undefined;
  return new TextDecoder().decode(await readSecret(path, io));
}

const withAuth = (text: string, auth: object): string => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return JSON.stringify({ ...value, runner_auth: auth });
  } catch {
    // Not JSON: the daemon says so, with the place.
  }
  return text;
};

/** The request with a proof, when an identity is given. Throws UsageError in upstream's words. */
export async function withProof(text: string, flags: Flags, io: Io): Promise<string> {
  const path = flags.one('runner-identity');
  if (path === undefined) return text;
  const identity = await identityOf(path, io);
  const token = await tokenOf(flags, io);
  try {
    if (token !== undefined) {
      if (!isNamed(identity)) throw new RunnerProofError(`runner auth ${NOT_NAMED}`);
      return withAuth(text, { identity, algorithm: OIDC_ALGORITHM, signature: token });
    }
    const key = (await readKey(flags, io, RUNNER_KEY)) ?? new Uint8Array();
    const keyId = given(flags, io, 'runner-key-id', 'CAVRA_RUNNER_AUTH_KEY_ID');
    return withAuth(text, await signIdentity(identity, { key, keyId }));
  } catch (error) {
    if (error instanceof RunnerProofError) throw new UsageError(error.message);
    throw error;
  }
}
