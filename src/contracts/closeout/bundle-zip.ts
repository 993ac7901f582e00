/** A closeout bundle as it travels in JSON: a zip in base64. Ours: upstream has no archive to send. */
import * as z from 'zod';

/** Characters of the zip in base64: about 390 kB of zip, several times what the largest package packs to. */
const MOST = 524_288;

/** With room for the braces around it. */
export const BUNDLE_ZIP_LIMITS = {
  bytes: MOST + 1_024,
  depth: 8,
  nodes: 16,
  text: MOST,
  issues: 50,
  message: 400,
} as const;

/** The shortest zip there is: no file in it. */
export const EMPTY_ZIP = 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export const bundleZipSchema = z.strictObject({
  zip: z
    .string()
    .min(1)
    .max(MOST)
    .regex(BASE64, 'must be base64 with its padding, on one line')
    .meta({
      title: 'Zip',
      description: 'The bytes of a closeout bundle in base64.',
      examples: [EMPTY_ZIP],
      origin: 'ours',
    }),
});
export type BundleZip = z.output<typeof bundleZipSchema>;
