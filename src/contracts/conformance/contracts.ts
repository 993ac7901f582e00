/** The contracts of the conformance kit: what is asked, what is answered, and the files that are published. */
import { altered, toText } from '../alter.ts';
import type { IssueCode } from '../codes.ts';
import { type Contract, defineContract, type Preset } from '../contract.ts';
import { DEFAULT_LIMITS, type Limits, type Screening } from '../guard.ts';
import { jsonPointer, type Path } from '../issue.ts';
import { answerSchema, declarationSchema, PROTOCOL } from './answer.ts';
import { questionSchema } from './question.ts';
import {
  EXAMPLE_ENTRY,
  EXAMPLE_VECTOR,
  MANIFEST_VERSION,
  manifestSchema,
  VECTORS_VERSION,
  vectorFileSchema,
} from './vectors.ts';

export const CONFORMANCE_FAMILY = 'Conformance';
const PAGE = '/reference/conformance/';

/** Questions carry documents of any kind, with made-up secrets among them; what is about them is read elsewhere. */
const UNSCREENED: Screening = {
  exemptKeys: new Set(),
  isSecretMember: () => false,
  exemptValues: new Set(['text', 'base64', 'zip']),
};

/** The largest answer that is read. */
export const MOST_ANSWER_BYTES = 1 << 20;
const LARGE: Limits = { ...DEFAULT_LIMITS, bytes: MOST_ANSWER_BYTES, nodes: 60_000, text: 65_536 };
const FILE: Limits = { ...DEFAULT_LIMITS, bytes: 8 << 20, nodes: 600_000, text: 3_000_000 };

type Broken = readonly [id: string, title: string, code: IssueCode, path: Path, value: unknown, at?: Path];

function presetsOf(
  title: string,
  document: unknown,
  [id, name, code, path, value, at = path]: Broken,
): Preset[] {
  return [
    { id: 'example', title, text: toText(document) },
    {
      id,
      title: name,
      text: toText(altered(document, path, value)),
      refused: { code, pointer: jsonPointer(at) },
    },
  ];
}

type Input = Pick<Contract, 'id' | 'title' | 'purpose' | 'schema' | 'presets'> & Partial<Contract>;

const conformance = (input: Input): Contract =>
  defineContract({
    ...input,
    schema: input.schema.meta({ title: input.title, description: input.purpose }),
    family: CONFORMANCE_FAMILY,
    page: PAGE,
    screening: UNSCREENED,
  });

export const QUESTION = conformance({
  id: 'conformance.question',
  title: 'Conformance question',
  purpose: 'What an implementation is asked: to judge, build, convert, decide or verify something.',
  limits: FILE,
  schema: questionSchema,
  presets: presetsOf('A document to judge', EXAMPLE_VECTOR.question, [
    'unknown-ask',
    'A kind of question that does not exist',
    'not-allowed-value',
    ['ask'],
    'judge',
  ]),
});

export const ANSWER = conformance({
  id: 'conformance.answer',
  title: 'Conformance answer',
  purpose: 'What an implementation answers: outcome, issues, record.',
  limits: LARGE,
  unknownKeys: 'warn',
  schema: answerSchema,
  presets: presetsOf('A document is refused', { id: EXAMPLE_VECTOR.question.id, ...EXAMPLE_VECTOR.answer }, [
    'unknown-outcome',
    'An outcome that does not exist',
    'not-allowed-value',
    ['outcome'],
    'fail',
  ]),
});

export const DECLARATION = conformance({
  id: 'conformance.declaration',
  title: 'Conformance declaration',
  purpose: 'Which families an implementation offers to be held to.',
  unknownKeys: 'warn',
  schema: declarationSchema,
  presets: presetsOf(
    'Two families',
    {
      protocol: PROTOCOL,
      implementation: 'example-runtime 1.4',
      families: ['enforcement-shapes', 'enforcement-conversions'],
    },
    ['other-protocol', 'Another protocol', 'constant-mismatch', ['protocol'], 'cavra.conformance.v2'],
  ),
});

export const VECTOR_FILE = conformance({
  id: 'conformance.vectors',
  title: 'Conformance vectors',
  purpose: 'The questions of a family, each with the answer that it must get.',
  limits: FILE,
  schema: vectorFileSchema,
  presets: presetsOf(
    'One vector',
    {
      schema_version: VECTORS_VERSION,
      family: EXAMPLE_ENTRY.family,
      title: EXAMPLE_ENTRY.title,
      shows: EXAMPLE_ENTRY.shows,
      vectors: [EXAMPLE_VECTOR],
    },
    [
      'no-answer',
      'A question without its answer',
      'required-field',
      ['vectors', 0],
      { rules: EXAMPLE_VECTOR.rules, question: EXAMPLE_VECTOR.question },
      ['vectors', 0, 'answer'],
    ],
  ),
});

export const MANIFEST = conformance({
  id: 'conformance.manifest',
  title: 'Conformance manifest',
  purpose: 'Lists the published vectors with their digests.',
  limits: LARGE,
  schema: manifestSchema,
  presets: presetsOf(
    'One file',
    {
      schema_version: MANIFEST_VERSION,
      protocol: PROTOCOL,
      schemas: ['question.schema.json'],
      samples: { github_token: 'cba' },
      files: [EXAMPLE_ENTRY],
    },
    ['short-digest', 'A digest cut short', 'bad-format', ['files', 0, 'sha256'], '9bc1'],
  ),
});

export const CONFORMANCE_CONTRACTS: readonly Contract[] = [
  QUESTION,
  ANSWER,
  DECLARATION,
  VECTOR_FILE,
  MANIFEST,
];
