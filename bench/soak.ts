/**
 * A long run against the real host: well-formed requests among hostile bodies, slow clients and aborted uploads. No
 * well-formed request may fail, and memory may grow by less than a tenth from the first minute to the last. The host is a
 * process of its own, so that only its memory is counted.
 * Run: npm run bench soak, or node bench/soak.ts --seconds 60. Five minutes unless told: memory
 * is settled after one, so a shorter run says less of it.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findContract } from '../src/contracts/registry.ts';
import { expandSamples } from '../src/contracts/samples.ts';
import { aborted, garbage, HOSTILE_BODIES, slow } from './host/hostile.ts';

const CONTRACT = 'saas_operating_automation.request';
const LEAST = 10_000;
const GROWTH = 0.1;
const SENDERS = 8;
const SLOW_SENDERS = 4;
const SLOW_MS = 5_000;
/** The share of the run after which memory has settled. */
const WARM = 0.2;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '300' } } });
const milliseconds = Number(values.seconds) * 1_000;
if (!(milliseconds > 0)) throw new Error('--seconds must be a number above zero');

const text = findContract(CONTRACT)?.presets.find(({ refused }) => refused === undefined)?.text;
if (text === undefined) throw new Error(`no valid preset of ${CONTRACT}`);
const good = expandSamples(text);

const host = spawn(
  process.execPath,
  [fileURLToPath(new URL('../bin/cavra.mjs', import.meta.url)), 'serve', '--port', '0', '--metrics'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const url = await new Promise<string>((found, fail) => {
  host.stdout.setEncoding('utf8').on('data', (said: string) => {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address !== undefined) found(address);
  });
  host.once('exit', () => fail(new Error('the host ended')));
});
const port = Number(new URL(url).port);
const until = performance.now() + milliseconds;
const isOver = (): boolean => performance.now() >= until;

const counts = { good: 0, hostile: 0, aborted: 0, slow: 0 };
const failed: string[] = [];

const validate = (body: string): Promise<Response> =>
  fetch(`${url}/contracts/${CONTRACT}/validate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

async function sendGood(): Promise<void> {
  try {
    const response = await validate(good);
    const { outcome } = (await response.json()) as { outcome?: string };
    counts.good += 1;
    if (response.status !== 200 || outcome !== 'yes')
      failed.push(`a good request: ${response.status} ${outcome}`);
  } catch (error) {
    failed.push(`a good request: ${error instanceof Error ? error.message : error}`);
  }
}

async function sendHostile(at: number): Promise<void> {
  counts.hostile += 1;
  // A refused sender may lose its connection: that is no failure. An answer of the 500s is.
  const response = await validate(HOSTILE_BODIES[at % HOSTILE_BODIES.length] ?? '').catch(() => undefined);
  const outcome =
    response?.status === 200 ? ((await response.json()) as { outcome?: string }).outcome : undefined;
  if (response === undefined) return;
  if (outcome === undefined) await response.arrayBuffer().catch(() => undefined);
  if (response.status >= 500 || outcome === 'yes')
    failed.push(`hostile body ${at % HOSTILE_BODIES.length}: ${response.status} ${outcome}`);
}

/** Of ten requests six are good; the others are what a host meets on a bad day. */
async function sender(first: number): Promise<void> {
  for (let at = first; !isOver(); at += 1) {
    const turn = at % 10;
    if (turn < 6) await sendGood();
    else if (turn < 9) await sendHostile(at);
    else {
      counts.aborted += 1;
      await (at % 20 === 9 ? aborted(port) : garbage(port));
    }
  }
}

async function slowSender(): Promise<void> {
  while (!isOver()) {
    counts.slow += 1;
    await slow(port, Math.min(SLOW_MS, Math.max(1, until - performance.now())));
  }
}

const memory: { readonly at: number; readonly bytes: number }[] = [];
async function watch(): Promise<void> {
  const start = performance.now();
  while (!isOver()) {
    const said = await (await fetch(`${url}/metrics`)).text();
    memory.push({
      at: (performance.now() - start) / milliseconds,
      bytes: Number(/^process_resident_memory_bytes (\d+)/m.exec(said)?.[1]),
    });
    await new Promise((done) => setTimeout(done, Math.max(100, milliseconds / 200)));
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

await Promise.all([
  ...Array.from({ length: SENDERS }, (_, at) => sender(at * 3)),
  ...Array.from({ length: SLOW_SENDERS }, slowSender),
  watch(),
]);
const ended = new Promise<number | null>((done) => host.once('exit', done));
host.kill('SIGTERM');
const code = await ended;

const early = median(memory.filter(({ at }) => at >= WARM && at < 2 * WARM).map(({ bytes }) => bytes));
const late = median(memory.filter(({ at }) => at >= 1 - WARM).map(({ bytes }) => bytes));
const growth = late / early - 1;
const all = counts.good + counts.hostile + counts.aborted + counts.slow;
const mib = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MiB`;

console.log(
  `${all} requests in ${values.seconds} s: ${counts.good} good, ${counts.hostile} hostile, ${counts.aborted} cut off, ${counts.slow} slow`,
);
console.log(
  `failed: ${failed.length}${failed.length > 0 ? `, first: ${[...new Set(failed)].slice(0, 5).join('; ')}` : ''}`,
);
console.log(
  `memory ${mib(early)} early, ${mib(late)} late: ${(growth * 100).toFixed(1)} %; budget below ${GROWTH * 100} %`,
);
const tenths = Array.from({ length: 10 }, (_, tenth) =>
  median(memory.filter(({ at }) => Math.floor(at * 10) === tenth).map(({ bytes }) => bytes)),
);
console.log(`memory by tenths of the run: ${tenths.map((bytes) => mib(bytes)).join(', ')}`);
console.log(`stopped with exit code ${code}`);
if (all < LEAST) console.log(`too few requests: ${LEAST} are the least that say anything`);
process.exitCode = failed.length === 0 && growth < GROWTH && all >= LEAST && code === 0 ? 0 : 1;
