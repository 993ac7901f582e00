/** Verifying an evidence bundle over HTTP. The zip travels as base64 in JSON, and so do the keys that are believed. */
import type { VerificationRequest } from '../../contracts/evidence/verification.ts';
import { VERIFICATION_REQUEST } from '../../contracts/evidence/verification.ts';
import { judgeBody } from '../body.ts';
import { json, refusedBody } from '../respond.ts';
import type { Route } from '../route.ts';

// Loaded when first asked, because a page that only validates needs no verifier.
const verifier = () => import('../../runtime/evidence/verify.ts');

const verify: Route = {
  path: '/evidence/verify',
  post: {
    id: 'verifyEvidence',
    summary:
      'Verifies an evidence bundle: every file, the records, the signature. A damaged bundle answers 200 too: its outcome and issues say so.',
    body: VERIFICATION_REQUEST.id,
    answers: 'EvidenceVerification',
    problems: [400, 413, 415, 422],
    answer: async (context) => {
      const judged = await judgeBody(VERIFICATION_REQUEST, context.req.raw);
      if (judged instanceof Response) return judged;
      if (judged.verdict.outcome !== 'yes') return refusedBody(judged.verdict);
      // The contract has accepted it.
      const request = judged.value as VerificationRequest;
      const zip = Uint8Array.from(atob(request.zip), (character) => character.charCodeAt(0));
      const { verifyBundle } = await verifier();
      const result = await verifyBundle(zip, {
        asOf: request.as_of,
        roots: request.trust_roots,
        publicKey: request.public_key,
        checksumsOnly: request.checksums_only ?? false,
        ...(request.minimum_retention_days === undefined
          ? {}
          : { minimumRetentionDays: request.minimum_retention_days }),
      });
      return json(result, 'no-store');
    },
  },
};

export const EVIDENCE_ROUTES: readonly Route[] = [verify];
