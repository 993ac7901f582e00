/**
 * Time to verify the whole chain as the page does it: eleven packets from text to the recomputed index, beside a
 * calibration loop of the same run that parses and prints the same texts. Run: npm run bench lifecycle
 */
import { GATES } from '../src/contracts/lifecycle/gates.ts';
import { completeChain } from '../src/runtime/lifecycle/build.ts';
import { type Document, sortDocuments } from '../src/runtime/lifecycle/chains.ts';
import { recompute } from '../src/runtime/lifecycle/recompute.ts';
import { readPacket } from '../src/runtime/lifecycle/report.ts';

const ROUNDS = 200;
const MOST_RATIO = 25;

const chain = completeChain('live');
const encoder = new TextEncoder();
const texts = GATES.map(({ id }) => encoder.encode(JSON.stringify(chain.get(id)?.packet)));
const decoder = new TextDecoder();

function verifyChain(): void {
  const documents = texts.map((bytes, index): Document => {
    const read = readPacket(bytes);
    return { name: `${index}.json`, value: read.ok ? read.packet : undefined };
  });
  for (const { papers } of sortDocuments(documents).chains) {
    const index = recompute({ papers }).get('R7.11');
    if (index?.state !== 'ready') throw new Error('the live chain is not ready');
  }
}

function calibrate(): void {
  for (const bytes of texts) JSON.stringify(JSON.parse(decoder.decode(bytes)));
}

/** Median milliseconds of one round, after as many rounds of warming up. */
function median(work: () => void): number {
  for (let round = 0; round < ROUNDS; round += 1) work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

const loop = median(calibrate);
const ours = median(verifyChain);
const ratio = ours / loop;
const holds = ratio <= MOST_RATIO;
console.log(`whole chain, ${GATES.length} packets   ${ours.toFixed(2)} ms`);
console.log(`calibration loop            ${loop.toFixed(2)} ms`);
console.log(
  `chain beside the loop       ${ratio.toFixed(1)}   ${holds ? 'within' : 'OVER'} budget: at most ${MOST_RATIO}`,
);
process.exitCode = holds ? 0 : 1;
