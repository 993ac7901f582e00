import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keeper } from './kept.ts';

let root = '';
let made = 0;
const make = (): string => `made ${++made}`;
const askFor = async (input: string): Promise<string> => {
  const kept = await keeper(root, 'things', [pathToFileURL(join(root, 'program.ts'))]);
  return (await kept(input, make)).toString();
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-'));
  await writeFile(join(root, 'package-lock.json'), '{}');
  await writeFile(join(root, 'program.ts'), 'one');
});
afterAll(() => rm(root, { recursive: true }));

test('the same is made once, by this build or an earlier one', async () => {
  expect([await askFor('a'), await askFor('b'), await askFor('a')]).toEqual(['made 1', 'made 2', 'made 1']);
});

test.each(['program.ts', 'package-lock.json'])('with another %s it is made anew', async (file) => {
  const before = await askFor('a');
  await writeFile(join(root, file), 'two');
  expect(await askFor('a')).not.toBe(before);
});
