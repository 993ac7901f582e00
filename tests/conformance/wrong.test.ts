/** The kit finds out a wrong implementation, whichever rule it is wrong about; and nothing else is ever held against one. */
import { describe, expect, test } from 'vitest';
import { FAMILY_IDS } from '../../src/contracts/conformance/families.ts';
import type { Question } from '../../src/contracts/conformance/question.ts';
import { type Answered, answerOf } from '../../src/runtime/conformance/answer.ts';
import { asked } from '../../src/runtime/conformance/documents.ts';
import { reference } from '../../src/runtime/conformance/reference.ts';
import { runConformance } from '../../src/runtime/conformance/run.ts';
import { vectorFile } from '../../src/runtime/conformance/vectors.ts';
import { faultsOf } from './wrong/faults.ts';

/** The same members with the same values; the lists in them are the same ones, because nobody copies them. */
const isSame = (one: object, other: object): boolean => {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
};

const files = await Promise.all(FAMILY_IDS.map(vectorFile));

describe.each(files)('$family', (file) => {
  // The right answers stand in the vectors; only a question that a fault changed is asked anew.
  const known = new Map(
    file.vectors.map(({ question, answer }) => [question.id, { question: asked(question), answer }]),
  );
  const right = (question: Question): Answered | Promise<Answered> => {
    const found = known.get(question.id);
    return found !== undefined && isSame(found.question, question) ? found.answer : answerOf(question);
  };

  test('a right implementation agrees', async () => {
    const { families } = await runConformance(reference(right), [file]);
    expect(families).toMatchObject([{ result: 'agrees', agreed: file.vectors.length, differing: [] }]);
  });

  const faults = faultsOf(file);
  test('no two faults have one name', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  test.each(faults)('$name is found out', async ({ answer }) => {
    const wrong = reference((question) => answer(question, right));
    const { families } = await runConformance(wrong, [file], { most: 1 });
    expect(families[0]?.result).toBe('differs');
  });
});
