import { beforeAll, describe, expect, test } from 'vitest';
import { runnerFault } from './authenticate.ts';
import { type RsaKey, readKeySet, readToken } from './jwt.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const NOW = Date.parse('2026-05-21T10:00:00Z') / 1000;
const identity = { provider: 'github-actions', repository: 'example/widgets', run_id: '42' };
const claims = {
  iss: ISSUER,
  aud: 'cavra',
  exp: NOW + 60,
  nbf: NOW,
  repository: 'example/widgets',
  run_id: '42',
};

let pair: CryptoKeyPair;
let keys: readonly RsaKey[] = [];
beforeAll(async () => {
  const how = { ...RS256, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  pair = await crypto.subtle.generateKey(how, true, ['sign', 'verify']);
  const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
  keys =
    readKeySet(
      JSON.stringify({
        keys: [
          { ...jwk, kid: 'r1' },
          { kty: 'EC', kid: 'e1' },
        ],
      }),
    ) ?? [];
});

const encode = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

async function tokenOf(body: object, header: object = { alg: 'RS256', kid: 'r1' }): Promise<string> {
  const signed = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(body))}`;
  const signature = await crypto.subtle.sign(RS256, pair.privateKey, Buffer.from(signed));
  return `${signed}.${encode(new Uint8Array(signature))}`;
}

function fault(signature: string, who: object = identity, issuer = ISSUER): Promise<string | undefined> {
  const oidc = { issuer, audience: 'cavra', keys: async () => keys };
  return runnerFault({ algorithm: 'OIDC-JWT', identity: who, signature }, { oidc }, new Date(NOW * 1000));
}

describe('the claims of a token', () => {
  test.each<[string, object, string | undefined]>([
    ['as they should be', claims, undefined],
    ['a list of audiences', { ...claims, aud: ['other', 'cavra'] }, undefined],
    ['no times', { ...claims, exp: undefined, nbf: undefined }, undefined],
    ['a claim that the identity does not name', { ...claims, sha: 'abc' }, undefined],
    [
      'another issuer',
      { ...claims, iss: 'https://x.invalid' },
      'runner OIDC issuer mismatch: "https://x.invalid"',
    ],
    ['another audience', { ...claims, aud: 'other' }, 'runner OIDC audience mismatch'],
    ['the last second over', { ...claims, exp: NOW }, 'runner OIDC token is expired'],
    ['too early', { ...claims, nbf: NOW + 1 }, 'runner OIDC token is not valid yet'],
    ['another run', { ...claims, run_id: '43' }, 'runner OIDC claim run_id mismatch'],
    ['no repository', { ...claims, repository: undefined }, 'runner OIDC token requires repository claim'],
    ['a time in words', { ...claims, exp: 'never' }, 'runner OIDC token must be a compact JWT'],
  ])('%s', async (_, body, expected) => {
    expect(await fault(await tokenOf(body))).toBe(expected);
  });

  test('a token of GitHub proves no other provider', async () => {
    expect(await fault(await tokenOf(claims), { ...identity, provider: 'gitlab-ci' })).toBe(
      'runner OIDC provider mismatch: got "gitlab-ci" want "github-actions"',
    );
  });

  test.each([
    ['https://gitlab.example.com', 'gitlab-ci'],
    ['https://vstoken.dev.azure.com/1', 'azure-pipelines'],
    ['https://issuer.invalid', 'whatever'],
  ])('the issuer %s stands for %s', async (iss, provider) => {
    expect(await fault(await tokenOf({ ...claims, iss }), { ...identity, provider }, iss)).toBeUndefined();
  });
});

describe('the form and the signature of a token', () => {
  test.each(['a.b', 'a.b.c', 'x', `${encode('[]')}.${encode('{}')}.AA`, '..'])(
    '%s is no token',
    async (text) => {
      expect(readToken(text)).toBeUndefined();
      expect(await fault(text)).toBe('runner OIDC token must be a compact JWT');
    },
  );

  test('blank is no token, and the identity comes before the token is read', async () => {
    expect(await fault(' ')).toBe('runner_auth OIDC token is required');
    expect(await fault('x', { provider: 'github-actions' })).toBe(
      'runner_auth identity requires provider and repository',
    );
  });

  test.each([
    [{ alg: 'none', kid: 'r1' }, 'runner OIDC alg "none" is not supported; expected RS256'],
    [{ alg: 'HS256', kid: 'r1' }, 'runner OIDC alg "HS256" is not supported; expected RS256'],
    [{ alg: 'RS256' }, 'runner OIDC token requires kid header'],
    [{ alg: 'RS256', kid: 'r9' }, 'runner OIDC signing key "r9" was not found in JWKS'],
    [{ alg: 'RS256', kid: 'e1' }, 'runner OIDC signing key "e1" was not found in JWKS'],
  ])('%o', async (header, expected) => {
    expect(await fault(await tokenOf(claims, header))).toBe(expected);
  });

  test('claims that were changed after signing are refused', async () => {
    const [head, , tail] = (await tokenOf(claims)).split('.');
    const forged = encode(JSON.stringify({ ...claims, actor: 'someone' }));
    expect(await fault(`${head}.${forged}.${tail}`)).toBe('runner OIDC signature is invalid');
  });

  test('no key set, no entrance', async () => {
    const oidc = { issuer: ISSUER, audience: 'cavra', keys: async () => undefined };
    const auth = { algorithm: 'OIDC-JWT', identity, signature: await tokenOf(claims) };
    expect(await runnerFault(auth, { oidc }, new Date(NOW * 1000))).toBe(
      'runner OIDC JWKS could not be loaded',
    );
  });

  test('a key set is a list of at most 64 keys', () => {
    const many = { keys: Array.from({ length: 65 }, () => ({ kty: 'RSA', kid: 'a', n: 'a', e: 'a' })) };
    for (const text of ['', '[]', '{}', JSON.stringify(many)]) expect(readKeySet(text)).toBeUndefined();
  });
});
