/** The manifest of a closeout's evidence bundle. Ours: upstream offers one JSON document and no archive. */
import * as z from 'zod';
import { moment, name, ours } from './fields.ts';

export const CLOSEOUT_MANIFEST_VERSION = 'cavra.closeout.evidence_bundle.v1';
const MOST_FILES = 40;
const SHA256 = /^[0-9a-f]{64}$/;
const EXAMPLE = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const words = (title: string, description: string, examples: readonly unknown[]) => ({
  title,
  description,
  examples: [...examples],
  origin: 'ours' as const,
});

const digest = (title: string, description: string) =>
  z
    .string()
    .regex(SHA256, 'must be 64 lower-case hexadecimal digits')
    .meta(words(title, description, [EXAMPLE]));

const file = z
  .strictObject({
    path: name(ours('Path', 'Name of the file in the zip.'), 'records/retention_review.json'),
    sha256: digest('SHA-256', 'Of the bytes of the file, which for JSON are its RFC 8785 form.'),
    bytes: z
      .int()
      .min(0)
      .meta(words('Bytes', 'How many.', [312])),
  })
  .meta(words('File', 'One file of the bundle.', []));

/** Moments stand here and in no file, so that the same evidence has the same digests whenever it is packed. */
export const closeoutManifestSchema = z.strictObject({
  schema_version: z
    .literal(CLOSEOUT_MANIFEST_VERSION)
    .meta(words('Schema version', 'Fixed text.', [CLOSEOUT_MANIFEST_VERSION])),
  product: z.literal('CAVRA').meta(words('Product', 'Fixed text.', ['CAVRA'])),
  generated_at: z
    .string()
    .max(64)
    .nullable()
    .meta(words('Generated at', 'The moment that the package states.', ['2026-05-31T08:30:00Z', null])),
  evaluated_at: moment(
    ours('Evaluated at', 'The clock that dates were held against.'),
    '2026-05-31T08:30:00Z',
  ),
  files: z
    .array(file)
    .max(MOST_FILES)
    .meta(
      words('Files', 'Every file but this one, in the order of names.', [
        [{ path: 'decision.json', sha256: EXAMPLE, bytes: 312 }],
      ]),
    ),
  content_sha256: digest('Content digest', 'Of the list of files. Equal for equal evidence.'),
  manifest_sha256: digest('Manifest digest', 'Of the rest of this manifest, moments included.'),
});
export type CloseoutManifest = z.output<typeof closeoutManifestSchema>;
