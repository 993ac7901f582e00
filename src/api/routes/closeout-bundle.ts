/** Packing a closeout over HTTP, and verifying what was packed. The zip travels as base64 in JSON. */

import type { BundleZip } from '../../contracts/closeout/bundle-zip.ts';
import { BUNDLE_ZIP, TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import type { Issue } from '../../contracts/issue.ts';
import { makeCloseoutBundle } from '../../runtime/closeout/bundle.ts';
import { verifyCloseoutBundle } from '../../runtime/closeout/verify-bundle.ts';
import { EvidenceError } from '../../runtime/evidence/refusal.ts';
import { judgeBody } from '../body.ts';
import { json, refusedBody } from '../respond.ts';
import type { Parameter, Route } from '../route.ts';
import type { CloseoutBundle } from '../schemas.ts';

const PIECE = 8_192;

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}

/** The contract has accepted the text, so it is base64. */
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const asOf = (initial: string): Parameter => ({
  name: 'as_of',
  in: 'query',
  description: `Moment to hold dates against, with its offset, such as 2026-05-31T08:30:00Z. Default: ${initial}.`,
});

const refusedWith = (issues: readonly Issue[]): Response =>
  refusedBody({ contract: TRIAL_PACKAGE.id, outcome: 'no', issues });

const bundle: Route = {
  path: '/closeout/bundle',
  parameters: [asOf('generated_at of the document')],
  post: {
    id: 'closeout_bundle',
    summary:
      'Packs a closeout package with the decision on it. Equal package and moment, equal bytes. Secrets and keys do not get in.',
    body: TRIAL_PACKAGE.id,
    answers: 'CloseoutBundle',
    problems: [400, 413, 415, 422],
    answer: async (context) => {
      const judged = await judgeBody(TRIAL_PACKAGE, context.req.raw);
      if (judged instanceof Response) return judged;
      if (judged.verdict.outcome !== 'yes') return refusedBody(judged.verdict);
      try {
        const made = await makeCloseoutBundle(judged.value, { asOf: context.req.query('as_of') });
        const { manifest, decision, zip } = made;
        return json({ manifest, decision, zip: toBase64(zip) } satisfies CloseoutBundle, 'no-store');
      } catch (error) {
        if (error instanceof EvidenceError) return refusedWith(error.issues);
        throw error;
      }
    },
  },
};

const verify: Route = {
  path: '/closeout/verify',
  parameters: [asOf('the moment in the manifest')],
  post: {
    id: 'closeout_verify',
    summary:
      'Checks every file of a bundle and judges its records again. A damaged bundle, or one that cannot be read, answers 200 too: its outcome and issues say so.',
    body: BUNDLE_ZIP.id,
    answers: 'CloseoutVerification',
    problems: [400, 413, 415, 422],
    answer: async (context) => {
      const judged = await judgeBody(BUNDLE_ZIP, context.req.raw);
      if (judged instanceof Response) return judged;
      if (judged.verdict.outcome !== 'yes') return refusedBody(judged.verdict);
      // The contract has accepted it.
      const { zip } = judged.value as BundleZip;
      const result = await verifyCloseoutBundle(fromBase64(zip), { asOf: context.req.query('as_of') });
      return json(result, 'no-store');
    },
  },
};

export const BUNDLE_ROUTES: readonly Route[] = [bundle, verify];
