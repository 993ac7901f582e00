/** The wrong implementation as a program: `node program.ts NAME`, where NAME is a planted fault, `decisions/without/…`. */
import { createInterface } from 'node:readline';
import { isFamilyId } from '../../../src/contracts/conformance/families.ts';
import type { Question } from '../../../src/contracts/conformance/question.ts';
import { REFERENCE_DECLARATION } from '../../../src/contracts/conformance/reference.ts';
import { answerOf } from '../../../src/runtime/conformance/answer.ts';
import { vectorFile } from '../../../src/runtime/conformance/vectors.ts';
import { faultsOf } from './faults.ts';

const [name = ''] = process.argv.slice(2);
const [family] = name.split('/');
if (!isFamilyId(family)) throw new Error('a fault is named after its family');
const fault = faultsOf(await vectorFile(family)).find((one) => one.name === name);
if (fault === undefined) throw new Error(`no fault has the name ${name}`);

for await (const line of createInterface({ input: process.stdin })) {
  // The asker sends what its contract accepts.
  const question: Question = JSON.parse(line);
  const answer = question.ask === 'describe' ? REFERENCE_DECLARATION : await fault.answer(question, answerOf);
  process.stdout.write(`${JSON.stringify({ id: question.id, ...answer })}\n`);
}
