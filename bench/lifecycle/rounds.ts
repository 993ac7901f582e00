/** The work that is measured, the same on Node and in a page: the whole chain, and a loop over the same texts. */
import { GATES } from '../../src/contracts/lifecycle/gates.ts';
import { completeChain } from '../../src/runtime/lifecycle/build.ts';
import { type Document, sortDocuments } from '../../src/runtime/lifecycle/chains.ts';
import { recompute } from '../../src/runtime/lifecycle/recompute.ts';
import { readPacket } from '../../src/runtime/lifecycle/report.ts';

const ROUNDS = 200;
/** Clocks of a page are coarse, so one sample is several rounds. */
const ROUNDS_A_SAMPLE = 10;

const chain = completeChain('live');
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const texts = GATES.map(({ id }) => encoder.encode(JSON.stringify(chain.get(id)?.packet)));

/** Eleven packets from text to the recomputed index. */
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

/** Parses and prints the same texts. */
function calibrate(): void {
  for (const bytes of texts) JSON.stringify(JSON.parse(decoder.decode(bytes)));
}

/** Median milliseconds of one round, after as many rounds of warming up. */
function median(work: () => void): number {
  for (let round = 0; round < ROUNDS; round += 1) work();
  const times = Array.from({ length: ROUNDS / ROUNDS_A_SAMPLE }, () => {
    const start = performance.now();
    for (let round = 0; round < ROUNDS_A_SAMPLE; round += 1) work();
    return (performance.now() - start) / ROUNDS_A_SAMPLE;
  });
  return times.toSorted((a, b) => a - b)[times.length / 2] ?? 0;
}

export interface Measured {
  /** Milliseconds. */
  readonly chain: number;
  readonly loop: number;
}

export function measure(): Measured {
  const loop = median(calibrate);
  return { loop, chain: median(verifyChain) };
}
