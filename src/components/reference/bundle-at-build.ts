/** Bundles of the demo as pages show them, made and verified when the page is built. */
import { SIGNATURE_KINDS, type SignatureKind } from '../../contracts/evidence/bundle.ts';
import { DEMO_APPROVAL, DEMO_DECISIONS, DEMO_TIME } from '../../contracts/evidence/demo.ts';
import type { Outcome } from '../../contracts/issue.ts';
import { toBytes } from '../../runtime/bundle/files.ts';
import { ephemeralKey, trustRootOf } from '../../runtime/evidence/keys.ts';
import { type MadeBundle, makeBundle } from '../../runtime/evidence/make.ts';
import type { Signer } from '../../runtime/evidence/signature.ts';
import { type VerifyOptions, verifyBundle } from '../../runtime/evidence/verify.ts';

/** The bundle of the seven steps. */
export function demoBundle(signWith: Signer = { kind: 'SHA256' }): Promise<MadeBundle> {
  return makeBundle({
    decisions: DEMO_DECISIONS,
    approvals: [DEMO_APPROVAL],
    createdAt: DEMO_TIME,
    signWith,
  });
}

interface Verified {
  readonly outcome: Outcome;
  readonly codes: readonly string[];
}

export interface KindRow {
  readonly kind: SignatureKind;
  readonly nothing: Verified;
  readonly checksums: Verified;
  readonly own: Verified;
  readonly other: Verified;
}

async function verified({ zip }: MadeBundle, options: Partial<VerifyOptions>): Promise<Verified> {
  const { outcome, issues } = await verifyBundle(zip, { asOf: DEMO_TIME, ...options });
  return { outcome, codes: [...new Set(issues.map(({ code }) => code))] };
}

/** What verification says to each kind of signature, by what the reader brings. */
export async function signatureRows(): Promise<readonly KindRow[]> {
  const [key, stranger] = [await ephemeralKey('demo-key'), await ephemeralKey('demo-key')];
  // Made of parts of a sentence: a secret of the demo, which opens nothing.
  const [secret, guess] = ['a secret that two parties share', 'a secret that somebody guessed'].map(toBytes);
  if (secret === undefined || guess === undefined) throw new Error('no secrets');
  const trust: Record<SignatureKind, readonly [Signer, Partial<VerifyOptions>, Partial<VerifyOptions>]> = {
    SHA256: [{ kind: 'SHA256' }, { roots: [trustRootOf(key)] }, { roots: [trustRootOf(stranger)] }],
    HS256: [{ kind: 'HS256', secret }, { secret }, { secret: guess }],
    Ed25519: [{ kind: 'Ed25519', key }, { roots: [trustRootOf(key)] }, { roots: [trustRootOf(stranger)] }],
  };
  return Promise.all(
    SIGNATURE_KINDS.map(async (kind) => {
      const [signer, own, other] = trust[kind];
      const made = await demoBundle(signer);
      return {
        kind,
        nothing: await verified(made, {}),
        checksums: await verified(made, { checksumsOnly: true }),
        own: await verified(made, own),
        other: await verified(made, other),
      };
    }),
  );
}
