/** From a question to a vector: the reference answers it, and what each implementation makes itself is set apart. */
import type { FamilyId } from '../../../contracts/conformance/families.ts';
import type { Question } from '../../../contracts/conformance/question.ts';
import type { Vector } from '../../../contracts/conformance/vectors.ts';
import { type Answered, answerOf } from '../answer.ts';
import { asked } from '../documents.ts';
import { rulesOf } from './rules.ts';

/** A question of a family that has no answer yet. */
export interface Draft {
  readonly family: FamilyId;
  readonly question: Question;
}

const LONGEST_NAME = 120;

/** A name as a part of an id. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, LONGEST_NAME) || 'unnamed';
}

/** A question of a family; the name may have any letters. */
export function draft(family: FamilyId, name: string, question: Omit<Question, 'id'>): Draft {
  const id = `${family}/${name.split('/').map(slug).join('/')}`;
  return { family, question: { id, ...question } };
}

const IDS = ['decision_id', 'timestamp', 'correlation_id', 'evidence_refs'] as const;

/** Places of a record that hold ids and times of the implementation's own. */
function madeIn({ ask }: Question, { record }: Answered): string[] {
  if (record === undefined) return [];
  if (ask === 'build') return ['/request/correlation_id', '/response/correlation_id'];
  if (ask !== 'decide') return [];
  const base = Object.hasOwn(record, 'base_decision') ? IDS.map((id) => `/base_decision/${id}`) : [];
  return [...IDS.map((id) => `/${id}`), ...base];
}

/** The answer that a draft must get, with the values that differ from run to run put at rest. */
export async function vectorOf({ question }: Draft): Promise<Vector> {
  const answer = await answerOf(asked(question));
  const made = madeIn(question, answer);
  return {
    rules: rulesOf(question, answer),
    question,
    answer: made.length === 0 ? answer : { ...answer, record: atRest(answer.record ?? {}, made) },
    ...(made.length === 0 ? {} : { made }),
  };
}

type Loose = Readonly<Record<string, unknown>>;

/** What stands in the files for ids and times; equal files for equal contracts. */
const RESTING: Readonly<Record<string, unknown>> = {
  decision_id: 'dec_000000000000',
  timestamp: '2026-05-21T10:00:00Z',
  correlation_id: 'corr_000000000000',
  evidence_refs: ['evidence://local/dec_000000000000'],
};

function atRest(record: Loose, made: readonly string[], pointer = ''): Loose {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const at = `${pointer}/${key}`;
      if (made.includes(at)) return [key, RESTING[key]];
      const below = made.some((one) => one.startsWith(`${at}/`));
      return [key, below ? atRest(value as Loose, made, at) : value];
    }),
  );
}
