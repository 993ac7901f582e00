/** The published files: the vectors of a family, and the manifest over all of them. */
import * as z from 'zod';
import { ANSWER_MEMBERS, PROTOCOL } from './answer.ts';
import { FAMILY_IDS } from './families.ts';
import { questionSchema } from './question.ts';
import { about, plainId } from './words.ts';

export const VECTORS_VERSION = 'cavra.conformance.vectors.v1';
export const MANIFEST_VERSION = 'cavra.conformance.manifest.v1';

const EXAMPLE_QUESTION = {
  id: 'saas/tenant_status.input/empty',
  ask: 'validate',
  contract: 'tenant_status.input',
  text: '{}',
} as const;
const EXAMPLE_ANSWER = {
  outcome: 'no',
  issues: [{ code: 'required-field', pointer: '/tenant_id' }],
} as const;

export const EXAMPLE_VECTOR = {
  rules: ['required-field'],
  question: EXAMPLE_QUESTION,
  answer: EXAMPLE_ANSWER,
} as const;

const vectorSchema = z
  .strictObject({
    rules: z
      .array(plainId('Rule', 'A kind of rule that the vector shows.', 'required-field'))
      .min(1)
      .meta(about('Rules', 'The kinds of rules that the vector shows.', ['required-field'])),
    question: questionSchema.meta(about('Question', 'What to ask, as it stands.', EXAMPLE_QUESTION)),
    answer: z
      .strictObject(ANSWER_MEMBERS)
      .meta(about('Answer', 'What must be answered, apart from the id.', EXAMPLE_ANSWER)),
    made: z
      .array(z.string().meta(about('Pointer', 'A place in the record.', '/decision_id')))
      .optional()
      .meta(
        about(
          'Made',
          'Places in the record whose value each implementation makes itself, such as ids and times. Only their types are compared.',
          ['/decision_id'],
        ),
      ),
  })
  .meta({ title: 'Vector', description: 'A question and its answer.' });
export type Vector = z.output<typeof vectorSchema>;

const title = z.string().meta(about('Title', 'For people.', 'SaaS control plane'));
const shows = z
  .string()
  .meta(about('Shows', 'What an implementation that passes has shown.', 'Pairs are built.'));
const family = z.enum(FAMILY_IDS).meta(about('Family', 'Id of the family.', FAMILY_IDS[0]));

export const vectorFileSchema = z
  .strictObject({
    schema_version: z
      .literal(VECTORS_VERSION)
      .meta(about('Schema version', 'Of this form of file.', VECTORS_VERSION)),
    family,
    title,
    shows,
    vectors: z.array(vectorSchema).meta(about('Vectors', 'In a fixed order.', [EXAMPLE_VECTOR])),
  })
  .meta({ title: 'Vectors', description: 'The vectors of a family.' });
export type VectorFile = z.output<typeof vectorFileSchema>;

const whole = (name: string, description: string, example: number) =>
  z
    .int()
    .min(1)
    .meta(about(name, description, example));

const HEX = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const fileEntry = z
  .strictObject({
    family,
    title,
    shows,
    file: z.string().meta(about('File', 'Name of the file beside this one.', 'saas.json')),
    vectors: whole('Vectors', 'How many there are.', 120),
    rules: z
      .record(
        plainId('Rule', 'A kind of rule.', 'required-field'),
        whole('Count', 'How many vectors show it.', 12),
      )
      .meta(about('Rules', 'Each kind of rule, with its number of vectors.', { 'required-field': 12 })),
    bytes: whole('Bytes', 'Size of the file.', 60_000),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
      .meta(about('SHA-256', 'Digest of the file.', HEX)),
  })
  .meta({ title: 'File', description: 'The file of a family.' });
export type FileEntry = z.output<typeof fileEntry>;

export const EXAMPLE_ENTRY: FileEntry = {
  family: 'saas',
  title: 'SaaS control plane',
  shows: 'Pairs are built.',
  file: 'saas.json',
  vectors: 1,
  rules: { 'required-field': 1 },
  bytes: 400,
  sha256: HEX,
};

export const manifestSchema = z
  .strictObject({
    schema_version: z
      .literal(MANIFEST_VERSION)
      .meta(about('Schema version', 'Of this form of file.', MANIFEST_VERSION)),
    protocol: z.literal(PROTOCOL).meta(about('Protocol', 'Of the questions and answers.', PROTOCOL)),
    schemas: z
      .array(z.string().meta(about('Schema', 'A JSON Schema beside this file.', 'question.schema.json')))
      .meta(
        about('Schemas', 'JSON Schemas of the files and of what is asked and answered.', [
          'question.schema.json',
        ]),
      ),
    samples: z
      .record(
        plainId('Name', 'What stands between the braces.', 'github_token'),
        z.string().meta(about('Value, backwards', 'The made-up secret, last letter first.', 'cba')),
      )
      .meta(
        about(
          'Samples',
          'What a {{name}} in a question stands for. Each is written backwards, so that no scanner takes this file for a leak.',
          { github_token: 'cba' },
        ),
      ),
    files: z.array(fileEntry).meta(about('Files', 'One for each family.', [EXAMPLE_ENTRY])),
  })
  .meta({ title: 'Manifest', description: 'The list of the published vectors.' });
export type Manifest = z.output<typeof manifestSchema>;
