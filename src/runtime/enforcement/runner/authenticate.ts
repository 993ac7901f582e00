/** Whether a request comes from a runner that can prove who it is. Checks, their order and their words are upstream's. */
import { toResponse } from '../../../contracts/enforcement/convert.ts';
import type {
  DecisionResponse,
  EvaluateRequest,
  RunnerAuthentication,
} from '../../../contracts/enforcement/generated/wire.ts';
import { RULES } from '../../../contracts/enforcement/rules.ts';
import { clip } from '../../../contracts/issue.ts';
import { goTrim } from '../trim.ts';
import { hmacMatches } from './hmac.ts';
import {
  HMAC_ALGORITHM,
  type HmacKey,
  identityText,
  isNamed,
  NOT_NAMED,
  OIDC_ALGORITHM,
} from './identity.ts';
import { type OidcTrust, oidcFault } from './oidc.ts';

/** What a daemon accepts as proof. With neither, every request passes. */
export interface RunnerTrust {
  readonly hmac?: HmacKey | undefined;
  readonly oidc?: OidcTrust | undefined;
}

const LONGEST_KEY_ID = 64;

async function hmacFault(auth: RunnerAuthentication, { key, keyId }: HmacKey): Promise<string | undefined> {
  const { signature, identity, key_id: given } = auth;
  if (keyId && given !== keyId) return `runner_auth key_id mismatch: ${clip(given ?? '', LONGEST_KEY_ID)}`;
  if (goTrim(signature ?? '') === '') return 'runner_auth signature is required';
  if (!(await hmacMatches(key, identityText(identity ?? {}), signature ?? '')))
    return 'runner_auth signature is invalid';
  return isNamed(identity) ? undefined : `runner_auth ${NOT_NAMED}`;
}

async function tokenFault(
  { signature, identity }: RunnerAuthentication,
  trust: OidcTrust,
  now: Date,
): Promise<string | undefined> {
  if (goTrim(signature ?? '') === '') return 'runner_auth OIDC token is required';
  if (!isNamed(identity)) return `runner_auth ${NOT_NAMED}`;
  return oidcFault(signature ?? '', identity, trust, now);
}

/** Why a runner is refused, or undefined when it may go on. The first check that fails speaks. */
export async function runnerFault(
  auth: RunnerAuthentication | null | undefined,
  { hmac, oidc }: RunnerTrust,
  now: Date,
): Promise<string | undefined> {
  if (hmac === undefined && oidc === undefined) return undefined;
  if (auth == null) return 'runner_auth is required';
  if (auth.algorithm === HMAC_ALGORITHM)
    return hmac === undefined ? 'runner HMAC authentication is not configured' : hmacFault(auth, hmac);
  if (auth.algorithm === OIDC_ALGORITHM)
    return oidc === undefined ? 'runner OIDC authentication is not configured' : tokenFault(auth, oidc, now);
  return `runner_auth algorithm must be ${HMAC_ALGORITHM} or ${OIDC_ALGORITHM}`;
}

/**
 * The answer to a runner that is refused: the plain fields of its request as they came, without defaults, and the
 * rule. As upstream has it, there is no decision id, no policy id, no time and no correlation id.
 */
export function refuseRunner(request: EvaluateRequest, fault: string): DecisionResponse {
  const { id, decision, severity, reason } = RULES.runnerInvalid;
  const { session_id, agent_id, actor, action_type, target, requested_operation, policy_pack } = request;
  return toResponse({
    session_id,
    agent_id,
    actor,
    action_type,
    target,
    requested_operation,
    policy_pack,
    rule_id: id,
    decision,
    severity,
    reason: reason.replace('<error>', () => fault),
  });
}
