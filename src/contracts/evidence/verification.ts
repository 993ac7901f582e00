/** What a verifier over HTTP is given: a bundle, whom to believe, and at which moment. Ours: upstream verifies files. */
import * as z from 'zod';
import { EMPTY_ZIP } from '../closeout/bundle-zip.ts';
import type { Limits } from '../guard.ts';
import { evidence } from './define.ts';
import { DEMO_TIME } from './demo.ts';
import { maybe, moment, said } from './parts.ts';
import { SAMPLE_ROOT, trustRootSchema } from './trust.ts';

const MOST = 524_288;
const LONGEST_KEY = 8_192;
const MOST_ROOTS = 64;
const MOST_DAYS = 36_500;

/** With room for the trust roots beside the zip. */
const LIMITS: Limits = {
  bytes: MOST + 131_072,
  depth: 8,
  nodes: 2_000,
  text: MOST,
  issues: 50,
  message: 400,
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const words = (title: string, description: string) => ({ title, description, origin: 'ours' }) as const;

export const verificationSchema = z.strictObject({
  zip: z
    .string()
    .min(1)
    .max(MOST)
    .regex(BASE64, 'must be base64 with its padding, on one line')
    .meta(said(words('Zip', 'The bytes of an evidence bundle in base64.'), [EMPTY_ZIP])),
  as_of: moment(words('As of', 'Moment at which trust roots must be valid.'), DEMO_TIME),
  trust_roots: maybe(
    z
      .array(trustRootSchema.meta(said(words('Trust root', 'A public key that is believed.'), [SAMPLE_ROOT])))
      .max(MOST_ROOTS)
      .meta(said(words('Trust roots', 'Public keys that are believed.'), [[SAMPLE_ROOT]])),
  ),
  public_key: maybe(
    z
      .string()
      .max(LONGEST_KEY)
      .meta(
        said(words('Public key', 'One public key as PEM, without a trust root.'), [
          SAMPLE_ROOT.public_key_pem,
        ]),
      ),
  ),
  checksums_only: maybe(
    z
      .boolean()
      .meta(
        said(words('Checksums only', 'Looks at checksums alone; nothing then tells who signed.'), [true]),
      ),
  ),
  minimum_retention_days: maybe(
    z
      .int()
      .min(0)
      .max(MOST_DAYS)
      .meta(said(words('Minimum retention', 'Days that the bundle must be kept.'), [365])),
  ),
});
export type VerificationRequest = z.output<typeof verificationSchema>;

export const VERIFICATION_REQUEST = {
  ...evidence({
    id: 'evidence.verification_request',
    title: 'Verification request',
    purpose: 'Carries a bundle in base64 with the keys that are believed, to be verified over HTTP.',
    schema: verificationSchema,
    limits: LIMITS,
    example: ['A zip without a file', { zip: EMPTY_ZIP, as_of: DEMO_TIME, trust_roots: [SAMPLE_ROOT] }],
    breaks: [
      ['not-base64', 'A text that is no base64', 'bad-format', ['zip'], 'a zip'],
      ['no-moment', 'No moment to hold dates against', 'required-field', ['as_of'], undefined],
    ],
  }),
  // A zip may hold any letters in a row. What is inside is searched when it is verified.
  screening: { exemptKeys: new Set(['private_key_stored']), exemptValues: new Set(['zip']) },
};
