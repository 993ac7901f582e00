/** Transcripts whose commands are really started, through the door that a person uses. */
import { expect, test } from 'vitest';
import { ENTRIES } from '../../src/cli/main.ts';
import { spawnedCli } from '../../src/cli/spawn-self.ts';
import { readPage } from '../../src/doctest/page.ts';
import { proveFences } from '../../src/doctest/prove.ts';
import { testWorld } from './world.ts';

const F = '```';
const world = { ...testWorld(), spawned: spawnedCli(ENTRIES) };

async function proofsOf(text: string) {
  return (await proveFences(readPage('a.md', text).fences, world)).proofs.map(({ proof }) => proof);
}

test('the first transcript that uses a subcommand is run again in a process, with files and pipes', async () => {
  const page = [
    `${F}sh run exit=1`,
    '$ cavra contracts show saas_operating_automation.request --preset example > request.json',
    '$ cat request.json | cavra validate saas_operating_automation.request -',
    '(standard input): yes, a valid saas_operating_automation.request',
    '$ cavra validate saas_operating_automation.request none.json',
    '…',
    F,
    `${F}sh run`,
    '$ cavra contracts show saas_operating_automation.request --preset example > request.json',
    F,
  ].join('\n');
  const [first, second] = await proofsOf(page.replace('exit=1', 'exit=0,0,2'));
  expect(first?.findings).toEqual([]);
  expect(first?.spawned).toEqual(['contracts show', 'validate']);
  expect(second?.spawned).toBeUndefined();
});

test('words that name no subcommand are not started', async () => {
  const [proof] = await proofsOf(`${F}sh run exit=2\n$ cavra nothing 2> /dev/null\n${F}\n`);
  expect(proof).toMatchObject({ result: 'proven' });
  expect(proof?.spawned).toBeUndefined();
});
