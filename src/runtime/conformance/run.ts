/** Asks an implementation every question of the families that it offers, and keeps where it differs. */
import { answerSchema, type Declaration } from '../../contracts/conformance/answer.ts';
import { isFamilyId } from '../../contracts/conformance/families.ts';
import type { Question } from '../../contracts/conformance/question.ts';
import type { Vector, VectorFile } from '../../contracts/conformance/vectors.ts';
import { isTokenLike } from '../../contracts/secrets.ts';
import { type Difference, differences } from './compare.ts';
import { asked } from './documents.ts';

/** What came back: an object that is still to be read as an answer, or why there is none. */
export type Reply = { readonly answer: object } | { readonly unusable: string };

/** Somebody who can be asked. A reply never throws; `lost` says that no further one will come. */
export interface Implementation {
  readonly declaration: Declaration;
  ask(question: Question): Promise<Reply & { readonly lost?: true }>;
}

export interface Differing {
  readonly id: string;
  readonly rules: readonly string[];
  readonly differences: readonly Difference[];
}

export interface FamilyReport {
  readonly family: string;
  readonly title: string;
  /** `unfinished`: it stopped answering, or the time was up; what was compared until then agreed. */
  readonly result: 'agrees' | 'differs' | 'unfinished' | 'not offered';
  readonly vectors: number;
  readonly agreed: number;
  readonly differing: readonly Differing[];
  /** Differing vectors beyond those kept. */
  readonly more: number;
}

export interface ConformanceReport {
  readonly protocol: string;
  readonly implementation: string;
  readonly families: readonly FamilyReport[];
  /** Families that it declares and this kit does not know. */
  readonly unknown: readonly string[];
}

export interface RunOptions {
  /** Differing vectors that are kept of a family. */
  readonly most?: number;
  /** Aborted when the time is up. */
  readonly signal?: AbortLike;
}

interface AbortLike {
  readonly aborted: boolean;
}

const KEPT = 20;

/** The whole answer is looked through: a secret may be repeated under any name. */
const repeats = (answer: object, question: Question): boolean =>
  isTokenLike(question.text ?? '') && texts(answer).some(isTokenLike);

function texts(value: unknown, depth = 0): string[] {
  const DEEPEST = 64;
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...texts(member, depth + 1)]);
}

/** Every difference between a reply and what a vector wants. */
function judgeReply(vector: Vector, reply: Reply): Difference[] {
  if ('unusable' in reply) return [{ kind: 'no-answer', why: reply.unusable }];
  const read = answerSchema.safeParse(reply.answer);
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') ?? '';
    return [{ kind: 'no-answer', why: `the answer has another form${path === '' ? '' : ` at ${path}`}` }];
  }
  if (read.data.id !== vector.question.id)
    return [{ kind: 'no-answer', why: 'the answer has the id of another question' }];
  const secret: Difference[] = repeats(reply.answer, asked(vector.question)) ? [{ kind: 'secret' }] : [];
  return [...secret, ...differences(vector, read.data)];
}

const notOffered = ({ family, title, vectors }: VectorFile): FamilyReport => ({
  family,
  title,
  result: 'not offered',
  vectors: vectors.length,
  agreed: 0,
  differing: [],
  more: 0,
});

async function askFamily(
  implementation: Implementation,
  { family, title, vectors }: VectorFile,
  { most = KEPT, signal }: RunOptions,
): Promise<{ report: FamilyReport; lost: boolean }> {
  const differing: Differing[] = [];
  let [agreed, wrong, lost] = [0, 0, false];
  for (const vector of vectors) {
    if (lost || signal?.aborted === true) break;
    const reply = await implementation.ask(asked(vector.question));
    lost = reply.lost === true;
    const found = judgeReply(vector, reply);
    if (found.length === 0) agreed += 1;
    else {
      wrong += 1;
      if (differing.length < most)
        differing.push({ id: vector.question.id, rules: vector.rules, differences: found });
    }
  }
  const result = wrong > 0 ? 'differs' : agreed < vectors.length ? 'unfinished' : 'agrees';
  const more = wrong - differing.length;
  return { report: { family, title, result, vectors: vectors.length, agreed, differing, more }, lost };
}

/** Runs the vectors of the offered families, one question at a time. Never throws for what is answered. */
export async function runConformance(
  implementation: Implementation,
  files: readonly VectorFile[],
  options: RunOptions = {},
): Promise<ConformanceReport> {
  const { declaration } = implementation;
  const families: FamilyReport[] = [];
  let gone = false;
  for (const file of files) {
    if (!declaration.families.includes(file.family)) families.push(notOffered(file));
    else if (gone) families.push({ ...notOffered(file), result: 'unfinished' });
    else {
      const { report, lost } = await askFamily(implementation, file, options);
      families.push(report);
      gone = lost || options.signal?.aborted === true;
    }
  }
  return {
    protocol: declaration.protocol,
    implementation: declaration.implementation,
    families,
    unknown: declaration.families.filter((family) => !isFamilyId(family)),
  };
}
