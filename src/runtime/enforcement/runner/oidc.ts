/**
 * A runner's OIDC token against what the daemon was told to accept. The order of the checks and their texts are
 * upstream's: form, issuer, audience, times, provider, claims, and the signature last.
 */
import type { RunnerIdentity } from '../../../contracts/enforcement/generated/wire.ts';
import { RUNNER_IDENTITY_FIELDS } from '../../../contracts/enforcement/generated/wire.ts';
import { clip } from '../../../contracts/issue.ts';
import { isShowable } from '../../../contracts/secrets.ts';
import { type RsaKey, readToken, signedBy, type Token } from './jwt.ts';

export interface OidcTrust {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys; undefined when they cannot be had now. */
  readonly keys: () => Promise<readonly RsaKey[] | undefined>;
}

const LONGEST_SHOWN = 128;

/** A piece of the caller's own token, in quotes; what looks like a secret is not repeated. */
const shown = (value: unknown): string => {
  const text = clip(typeof value === 'string' ? value : '', LONGEST_SHOWN);
  return JSON.stringify(isShowable(text) ? text : '[redacted]');
};

/** The provider that an issuer stands for; undefined for an issuer that we do not know, which may name any. */
function providerOf(issuer: string): string | undefined {
  if (issuer === 'https://token.actions.githubusercontent.com') return 'github-actions';
  if (issuer.includes('gitlab')) return 'gitlab-ci';
  return issuer.includes('vstoken.dev.azure.com') ? 'azure-pipelines' : undefined;
}

function hasAudience(aud: unknown, wanted: string): boolean {
  return Array.isArray(aud) ? aud.includes(wanted) : aud === wanted;
}

const isMoment = (value: unknown): boolean => value === undefined || typeof value === 'number';

/** Claims that are compared with the identity when both sides name them: every field but the provider. */
const COMPARED = RUNNER_IDENTITY_FIELDS.map(({ name }) => name).filter((name) => name !== 'provider');

/** What is wrong with the claims, or undefined. Times are seconds; there is no leeway. */
function claimFault(
  { claims }: Token,
  identity: RunnerIdentity,
  trust: OidcTrust,
  now: number,
): string | undefined {
  if (claims.iss !== trust.issuer) return `runner OIDC issuer mismatch: ${shown(claims.iss)}`;
  if (!hasAudience(claims.aud, trust.audience)) return 'runner OIDC audience mismatch';
  if (typeof claims.exp === 'number' && now >= claims.exp) return 'runner OIDC token is expired';
  if (typeof claims.nbf === 'number' && now < claims.nbf) return 'runner OIDC token is not valid yet';
  const provider = providerOf(trust.issuer);
  if (provider !== undefined && provider !== identity.provider)
    return `runner OIDC provider mismatch: got ${shown(identity.provider)} want ${shown(provider)}`;
  for (const name of COMPARED) {
    const [claimed, stated] = [claims[name], identity[name]];
    if (claimed && stated && claimed !== stated) return `runner OIDC claim ${name} mismatch`;
  }
  return claims.repository ? undefined : 'runner OIDC token requires repository claim';
}

async function signatureFault(token: Token, trust: OidcTrust): Promise<string | undefined> {
  const { alg, kid } = token.header;
  if (alg !== 'RS256') return `runner OIDC alg ${shown(alg)} is not supported; expected RS256`;
  if (typeof kid !== 'string' || kid === '') return 'runner OIDC token requires kid header';
  const keys = await trust.keys();
  // Ours: upstream's words for a key set that cannot be loaded are not known.
  if (keys === undefined) return 'runner OIDC JWKS could not be loaded';
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) return `runner OIDC signing key ${shown(kid)} was not found in JWKS`;
  return (await signedBy(key, token)) ? undefined : 'runner OIDC signature is invalid';
}

/** What is wrong with a token, in upstream's words, or undefined. `now` is the time of the check. */
export async function oidcFault(
  text: string,
  identity: RunnerIdentity,
  trust: OidcTrust,
  now: Date,
): Promise<string | undefined> {
  const token = readToken(text.trim());
  // A time that is no number cannot be checked, so such a token is none: ours.
  if (token === undefined || !isMoment(token.claims.exp) || !isMoment(token.claims.nbf))
    return 'runner OIDC token must be a compact JWT';
  return claimFault(token, identity, trust, now.getTime() / 1000) ?? (await signatureFault(token, trust));
}
