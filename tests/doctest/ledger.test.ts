/** The numbers that the page of the ledger shows, beside the report of the check. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { checkDocs } from '../../src/doctest/check.ts';
import { KINDS } from '../../src/doctest/kinds.ts';
import { proveLedger } from '../../src/doctest/ledger-plugin.ts';
import type { World } from '../../src/doctest/world.ts';
import { testWorld } from './world.ts';

const F = '```';
let root: string;
let world: World;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cavra-ledger-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'docs'));
  world = { ...testWorld(), root, tool: async () => undefined };
  const write = (name: string, ...fences: readonly string[]) =>
    writeFileSync(join(root, 'docs', name), fences.map((fence) => `${F}${fence}\n${F}\n`).join('\n'));
  write('a.md', 'sh run\n$ echo a\na', 'sh run\n$ echo a\nb', 'sh\n$ echo a');
  write('b.mdx', 'text sample="only a picture"\nx', 'python run\nx = 1', 'sh run\n$ echo b\nb');
  writeFileSync(join(root, 'docs', 'c.txt'), `${F}sh run\n$ echo\n${F}\n`);
});

const ledger = (makeWorld: () => Promise<World>, warn: (why: string) => void = () => undefined) =>
  proveLedger(root, { contentDir: 'docs', cacheDir: '.cache/docs', world: makeWorld }, warn);

test('the page has the numbers of the report, what failed and what was not run among them', async () => {
  const rows = await ledger(async () => world);
  const report = await checkDocs({ root, contentDir: join(root, 'docs') }, world);
  const used = rows.filter(({ fences }) => fences > 0);
  expect(Object.fromEntries(used.map(({ kind, results }) => [kind, results]))).toEqual(report.ledger);
  const none = { proven: 0, failed: 0, declared: 0, 'not run': 0 };
  expect(used).toMatchObject([
    { kind: 'transcript', fences: 3, pages: 2, results: { ...none, proven: 2, failed: 1 } },
    { kind: 'python', fences: 1, pages: 1, results: { ...none, 'not run': 1 } },
    { kind: 'sample', fences: 1, pages: 1, results: { ...none, declared: 1 } },
    { kind: 'unclassified', fences: 1, pages: 1, results: { ...none, failed: 1 } },
  ]);
});

test('what the build has proven, the check need not prove again', async () => {
  let commands = 0;
  const cavra: World['cavra'] = (...call) => {
    commands += 1;
    return world.cavra(...call);
  };
  const counted: World = { ...world, cavra };
  writeFileSync(join(root, 'docs', 'a.md'), `${F}sh run\n$ cavra contracts list\n…\n${F}\n`);
  await ledger(async () => counted);
  const before = commands;
  expect(before).toBeGreaterThan(0);
  const cacheDir = join(root, '.cache', 'docs');
  await checkDocs({ root, contentDir: join(root, 'docs'), cacheDir }, counted);
  expect(commands).toBe(before);
});

test('where nothing can be run the fences are counted, and the reason is told', async () => {
  const told: string[] = [];
  const rows = await ledger(
    () => Promise.reject(new Error('Cannot find package typescript')),
    (why) => told.push(why),
  );
  expect(told).toEqual(['The examples were not run: Cannot find package typescript']);
  expect(rows.slice(0, KINDS.length).map(({ kind }) => kind)).toEqual(KINDS.map(({ name }) => name));
  expect(rows.reduce((sum, { fences }) => sum + fences, 0)).toBe(6);
  expect(rows.every(({ results }) => results === undefined)).toBe(true);
});
