/**
 * Speed and memory of `cavra validate --ndjson`, each beside its budget. Exits 1 when a budget is passed.
 * Run: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { findContract } from '../src/contracts/registry.ts';
import { randomId } from '../src/contracts/saas/build.ts';
import { validateText } from '../src/runtime/validate-text.ts';

const CONTRACT = 'saas_operating_automation.request';
const LINES = 200_000;
const MANY_LINES = 1_000_000;
const ROUNDS = 5;
const LEAST_OF_VALIDATE = 0.7;
const GOAL_OF_PARSE = 1 / 3;
const MOST_MEGABYTES = 256;
// What V8 may keep before it must collect, so that the peak tells what is held, not what was not yet looked at.
const HEAP_MEGABYTES = 64;
const MOST_GROWTH = 1.25;
const BLOCK = 100;

const contract = findContract(CONTRACT);
if (contract === undefined) throw new TypeError(`no contract ${CONTRACT}`);
const seed = JSON.stringify(JSON.parse(contract.presets[0]?.text ?? ''));

function each(lines: readonly string[], work: (line: string) => unknown): void {
  for (const line of lines) work(line);
}

const judge = (line: string): unknown => contract && validateText(contract, line);

/** Lines that differ from each other, so that no cache of texts can help. */
const lineAt = (index: number): string => seed.replace('tenant-demo', `tenant-${index}`);

function block(first: number): string {
  return `${Array.from({ length: BLOCK }, (_, index) => lineAt(first + index)).join('\n')}\n`;
}

async function* generated(lines: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let first = 0; first < lines; first += BLOCK) yield encoder.encode(block(first));
}

function world(stdin: AsyncIterable<Uint8Array>, stdout: (text: string) => void): Io {
  return {
    stdin,
    stdout: { write: stdout },
    stderr: { write: () => {} },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 80,
    cwd: process.cwd(),
    env: {},
    newId: randomId,
  };
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Peak memory in megabytes of a process of its own that judges so many lines. */
function peak(lines: number): number {
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MEGABYTES}`, fileURLToPath(import.meta.url), '--memory', String(lines)],
    { encoding: 'utf8' },
  );
  return Number(child.stdout) / 1024;
}

async function measureMemory(lines: number): Promise<void> {
  const exit = await main(
    ['validate', CONTRACT, '-', '--ndjson'],
    world(generated(lines), () => {}),
  );
  if (exit !== 0) throw new Error('the generated lines were not accepted');
  process.stdout.write(String(process.resourceUsage().maxRSS));
}

async function measureSpeed(folder: string) {
  const input = join(folder, 'lines.ndjson');
  for (let first = 0; first < LINES; first += BLOCK) writeFileSync(input, block(first), { flag: 'a' });
  const lines = readFileSync(input, 'utf8').trimEnd().split('\n');
  const times = { parse: [] as number[], validate: [] as number[], stream: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.parse.push(await seconds(() => each(lines, JSON.parse)));
    times.validate.push(await seconds(() => each(lines, judge)));
    const output = openSync(join(folder, 'verdicts.ndjson'), 'w');
    const io = world(generated(0), (text) => writeSync(output, text));
    times.stream.push(await seconds(() => main(['validate', CONTRACT, input, '--ndjson'], io)));
    closeSync(output);
  }
  const answers = readFileSync(join(folder, 'verdicts.ndjson'), 'utf8').split('"outcome":"yes"').length - 1;
  if (answers !== LINES) throw new Error(`${answers} lines were accepted, not ${LINES}`);
  return { parse: median(times.parse), validate: median(times.validate), stream: median(times.stream) };
}

const percent = (part: number): string => `${Math.round(part * 100)}%`;

async function report(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'cavra-bench-'));
  try {
    const { parse, validate, stream } = await measureSpeed(folder);
    const rate = (time: number) => `${Math.round(LINES / time).toLocaleString('en')} lines/s`;
    const ofValidate = validate / stream;
    const ofParse = parse / stream;
    console.log(`JSON.parse alone      ${rate(parse)}`);
    console.log(`validate in a loop    ${rate(validate)}`);
    console.log(`validate --ndjson     ${rate(stream)}, from file to file`);
    console.log(
      `  of validate         ${percent(ofValidate)} (budget: at least ${percent(LEAST_OF_VALIDATE)})`,
    );
    console.log(`  of JSON.parse       ${percent(ofParse)} (goal: ${percent(GOAL_OF_PARSE)})`);
    const [few, many] = [peak(MANY_LINES / 2), peak(MANY_LINES)];
    console.log(
      `peak memory           ${Math.round(few)} MB at ${(MANY_LINES / 2).toLocaleString('en')} lines, ${Math.round(many)} MB at ${MANY_LINES.toLocaleString('en')} (budget: ${MOST_MEGABYTES} MB, growth at most ${percent(MOST_GROWTH - 1)})`,
    );
    return ofValidate >= LEAST_OF_VALIDATE && many > 0 && many <= MOST_MEGABYTES && many <= few * MOST_GROWTH;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [mode, lines] = process.argv.slice(2);
if (mode === '--memory') await measureMemory(Number(lines));
else process.exitCode = (await report()) ? 0 : 1;
