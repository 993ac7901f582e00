/** `npm run docs:mutate`: changes one fact at a time and asks whether the check of the documentation notices. */
import { fork } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { positionAt } from '../../src/text/position.ts';
import { ROOT_DIR } from './fresh.ts';
import { KINDS, type Mutation, randomOf } from './mutation.ts';
import { allMutations, sampleOf } from './places.ts';
import { isOwnId, statedIn, writtenTexts } from './stated.ts';

const GOAL = 0.95;
const WORKERS = 2;
const LIMIT_MS = 60_000;
/** The whole book at once, on a busy machine. */
const BASELINE_LIMIT_MS = 300_000;
/** Modules of past rounds stay in memory, so a process does not live for ever. */
const ROUNDS = 25;

interface Judged {
  readonly mutation: Mutation;
  /** What noticed it. */
  readonly noticed?: string;
}

const UNENDING = 'the check does not end';

type Answer = { readonly noticed: string | null } | { readonly failed: string };

/** One process with a copy of the site; a new one after some rounds, or when it does not answer. */
class Worker {
  readonly #site: string;
  #child: ReturnType<typeof fork> | undefined;
  #rounds = 0;

  constructor(site: string, folder: string, number: number) {
    this.#site = join(folder, String(number));
    cpSync(site, this.#site, { recursive: true });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#rounds = 0;
  }

  async ask(what: Mutation | 'baseline'): Promise<string | undefined> {
    if (this.#rounds >= ROUNDS) this.stop();
    this.#child ??= fork(new URL('worker.ts', import.meta.url), [this.#site]);
    this.#rounds += 1;
    const child = this.#child;
    const limit = what === 'baseline' ? BASELINE_LIMIT_MS : LIMIT_MS;
    const answer = await new Promise<Answer>((settle) => {
      const end = (value: Answer): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        settle(value);
      };
      const timer = setTimeout(() => end({ noticed: UNENDING }), limit);
      child.once('message', (value) => end(value as Answer));
      child.once('exit', () => end({ failed: 'the process ended' }));
      child.send(what);
    });
    if ('failed' in answer) {
      this.stop();
      return `the check stops: ${answer.failed.slice(0, 100)}`;
    }
    if (answer.noticed === UNENDING) this.stop();
    return answer.noticed ?? undefined;
  }
}

function usage(message: string): never {
  console.error(`${message}\nnpm run docs:mutate -- [--seed N] [--count N] [--only KIND] [--site DIST]`);
  console.error(`Kinds: ${KINDS.join(', ')}.`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '200' },
    only: { type: 'string' },
    site: { type: 'string', default: join(ROOT_DIR, 'dist') },
  },
});
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const count = Number(values.count);
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1)
  usage('Seed and count are whole numbers.');
if (values.only !== undefined && !KINDS.some((kind) => kind === values.only))
  usage(`No kind ${values.only}.`);
if (!existsSync(values.site)) usage('Build the site first: npm run build.');

const random = randomOf(seed);
const all = allMutations(random).filter(({ kind }) => values.only === undefined || kind === values.only);
const sample = sampleOf(all, count, random);
console.log(`seed ${seed}: ${sample.length} of ${all.length} mutations`);

const folder = mkdtempSync(join(tmpdir(), 'docs-mutate-'));
const workers = Array.from({ length: WORKERS }, (_, at) => new Worker(values.site, folder, at));
const judged: Judged[] = [];
const start = performance.now();
try {
  const fault = await workers[0]?.ask('baseline');
  if (fault !== undefined) usage(`Unchanged, the documentation has a finding already: ${fault}`);
  const queue = [...sample];
  const work = async (worker: Worker): Promise<void> => {
    for (let mutation = queue.shift(); mutation !== undefined; mutation = queue.shift()) {
      const noticed = await worker.ask(mutation);
      judged.push({ mutation, ...(noticed === undefined ? {} : { noticed }) });
    }
  };
  await Promise.all(workers.map(work));
} finally {
  for (const worker of workers) worker.stop();
  rmSync(folder, { recursive: true, force: true });
}

const sources = writtenTexts();
const offsetIn = ({ file, start: at, value, valueStart }: Mutation): number => {
  if (valueStart !== undefined) return at - valueStart;
  const text = readFileSync(join(ROOT_DIR, file), 'utf8');
  return at - text.lastIndexOf(value, at);
};
const line = ({ kind, where, file, start: at, end, to, value }: Mutation): string => {
  const text = readFileSync(join(ROOT_DIR, file), 'utf8');
  const place = positionAt(text, at);
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return `${file}:${place.line}:${place.column}  ${where}, ${kind}: ${text.slice(at, end)} → ${to} in ${JSON.stringify(shown)}`;
};

const noticed = judged.filter((one) => one.noticed !== undefined);
const silent = judged.filter((one) => one.noticed === undefined).map(({ mutation }) => mutation);
const stated = silent.map((mutation) => ({
  mutation,
  by: isOwnId(mutation) ? undefined : statedIn(mutation, offsetIn(mutation), sources),
}));
const derived = stated.filter(({ by }) => by === undefined);
const survivors = stated.filter(({ by }) => by !== undefined);
console.log(
  `\nDerived, cannot lie (${derived.length}): no page repeats the value; what shows it is drawn from it.`,
);
for (const { mutation } of derived) console.log(`  ${line(mutation)}`);
console.log(`\nSurvivors (${survivors.length}): a page says it, and nothing noticed.`);
for (const { mutation, by } of survivors) console.log(`  ${line(mutation)} (said in ${by})`);

console.log(`\n${'kind'.padEnd(32)} noticed survived  derived`);
for (const [group, own] of Map.groupBy(judged, ({ mutation }) => `${mutation.where}: ${mutation.kind}`)) {
  const has = (list: readonly { readonly mutation: Mutation }[]) =>
    list.filter((one) => own.some(({ mutation }) => mutation === one.mutation)).length;
  console.log(
    `${group.padEnd(32)} ${String(has(noticed)).padStart(7)} ${String(has(survivors)).padStart(8)} ${String(has(derived)).padStart(8)}`,
  );
}
const unending = noticed.filter((one) => one.noticed === UNENDING).length;
if (unending > 0) console.log(`\nnoticed because ${UNENDING}: ${unending}`);
const share = noticed.length / Math.max(1, noticed.length + survivors.length);
const seconds = (performance.now() - start) / 1_000;
console.log(
  `\nnoticed ${noticed.length} of ${noticed.length + survivors.length} that could lie: ${(share * 100).toFixed(1)} %, goal ${GOAL * 100} %; ${seconds.toFixed(0)} s`,
);
process.exitCode = share >= GOAL ? 0 : 1;
