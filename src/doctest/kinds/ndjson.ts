/** A document a line, each with the outcome that the page names for it. */

import type { Contract } from '../../contracts/contract.ts';
import { OUTCOMES, type Outcome } from '../../contracts/issue.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { validateText } from '../../runtime/validate-text.ts';
import type { Finding } from '../finding.ts';
import { attributeFinding, finding, type Kind, listOf, type Proof, proofOf } from '../kind.ts';
import { attributeOf, type Fence, placeIn } from '../page.ts';
import { contractOf } from './contract-json.ts';

const WORDS = Object.keys(OUTCOMES).join(', ');

const isOutcome = (word: string): word is Outcome => Object.hasOwn(OUTCOMES, word);

function judge(fence: Fence, contract: Contract): Finding[] {
  const wanted = listOf(fence, 'outcomes');
  const unknown = wanted.find((word) => !isOutcome(word));
  if (attributeOf(fence, 'outcomes') === undefined || unknown !== undefined) {
    const what =
      unknown === undefined ? 'The fence needs outcomes=' : `${unknown} is not an outcome; it needs`;
    return [attributeFinding(fence, 'outcomes', 'bad-attribute', `${what}: one of ${WORDS} for each line.`)];
  }
  const verdicts = fence.lines.map((line) => validateText(contract, expandSamples(line)).verdict);
  const outcomes = verdicts.map(({ outcome }) => outcome);
  const index = outcomes.findIndex((outcome, at) => outcome !== wanted[at]);
  if (index === -1 && outcomes.length === wanted.length) return [];
  const issue = verdicts[index]?.issues[0];
  const message =
    index === -1 || index >= wanted.length
      ? `The fence names ${wanted.length} outcomes for ${outcomes.length} lines.`
      : `Line ${index + 1} is judged ${outcomes[index]}, not ${wanted[index]}.${issue === undefined ? '' : ` ${issue.message}`}`;
  const place = index === -1 ? fence : placeIn(fence, index, issue?.column ?? 1);
  const more = { found: outcomes.join(','), expected: wanted.join(',') };
  return [finding(fence, 'ndjson-outcomes', place, message, more)];
}

function proveOne(fence: Fence): Proof {
  const contract = contractOf(fence);
  return proofOf(fence, 'rule' in contract ? [contract] : judge(fence, contract));
}

export const ndjson: Kind = {
  name: 'ndjson',
  langs: ['ndjson', 'jsonl'],
  markers: ['contract'],
  valued: ['contract', 'outcomes'],
  takes: ['outcomes'],
  form: 'ndjson contract=<id> outcomes=yes,no,…',
  prove: async (fences) => fences.map(proveOne),
};
