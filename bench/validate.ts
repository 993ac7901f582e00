/**
 * How long a verdict takes, beside bare JSON.parse of the same text, which every reader of JSON pays anyway.
 * Run: `node bench/validate.ts`. Numbers are medians; the machine decides them, the ratios much less so.
 */
import { CONTRACTS } from '../src/contracts/registry.ts';
import { expandSamples } from '../src/contracts/samples.ts';
import { validateText } from '../src/runtime/validate-text.ts';

const ROUNDS = 5;
const ROUND_MS = 60;

/** Something every run makes use of, so that no work can be left out by the engine. */
let used = 0;

function timeOf(work: () => unknown, times: number): number {
  const start = performance.now();
  for (let at = 0; at < times; at += 1) used += work() === undefined ? 0 : 1;
  return performance.now() - start;
}

/** Calls that fill one round: doubled until they do, which also warms the code up. */
function calibrate(work: () => unknown): number {
  let times = 64;
  while (timeOf(work, times) < ROUND_MS) times *= 2;
  return times;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Microseconds of one call of each. The rounds alternate, so that a busy moment hits both. */
function compare(works: readonly (() => unknown)[]): number[] {
  const times = works.map(calibrate);
  const rounds = Array.from({ length: ROUNDS }, () =>
    works.map((work, index) => timeOf(work, times[index] ?? 1) / (times[index] ?? 1)),
  );
  return works.map((_, index) => median(rounds.map((round) => round[index] ?? 0)) * 1_000);
}

const wanted = process.argv.slice(2);
const shown = CONTRACTS.filter(({ id }) =>
  wanted.length > 0 ? wanted.includes(id) : id.startsWith('saas_operating_automation'),
);

console.log(`${'contract, preset'.padEnd(64)}  parse µs  verdict µs  ratio`);
for (const contract of shown) {
  const accepted = contract.presets.filter(({ refused }) => refused === undefined).slice(0, 1);
  const refused = contract.presets
    .filter((preset) => preset.refused?.code === 'not-allowed-value')
    .slice(0, 1);
  for (const { id, text } of [...accepted, ...refused]) {
    // Without layout, as documents travel.
    const line = JSON.stringify(JSON.parse(expandSamples(text)));
    const [parse = 0, verdict = 0] = compare([() => JSON.parse(line), () => validateText(contract, line)]);
    const name = `${contract.id}, ${id}`.padEnd(64);
    const figures = [
      parse.toFixed(2).padStart(8),
      verdict.toFixed(2).padStart(10),
      (verdict / parse).toFixed(1).padStart(5),
    ];
    console.log(`${name}  ${figures.join('  ')}`);
  }
}
if (used === 0) throw new Error('nothing was measured');
