/** Servers compile the schemas, pages may not (their CSP forbids making code). Both must say the same. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CONTRACTS } from './registry.ts';

// One child a mode: zod decides when a schema is built, so the flag has to come before the contracts are loaded.
const PROGRAM = `
  import * as z from 'zod';
  z.config({ jitless: process.argv[1] === 'jitless' });
  const { CONTRACTS } = await import('./registry.ts');
  const { expandSamples } = await import('./samples.ts');
  const { validateText } = await import('../runtime/validate-text.ts');
  const { altered } = await import('./alter.ts');
  const { prepare } = await import('./prepare.ts');

  const BAD = [undefined, null, 5, -1, 'Ready', ' ', '', [], {}, ['x', 'x'], [1], true, false, 'a'.repeat(300), '://'];
  function* places(value, path = []) {
    yield path;
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) yield* places(value[key], [...path, Array.isArray(value) ? Number(key) : key]);
    if (!Array.isArray(value)) yield [...path, 'extra'];
  }
  console.log(CONTRACTS.filter((contract) => prepare(contract).schema !== contract.schema).length);
  let turn = 0;
  for (const contract of CONTRACTS) {
    for (const { text } of contract.presets) console.log(JSON.stringify(validateText(contract, expandSamples(text))));
    const valid = JSON.parse(contract.presets[0].text);
    for (const path of places(valid)) {
      for (let times = 0; times < 2; times += 1) {
        turn += 1;
        const changed = JSON.stringify(altered(valid, path, BAD[turn % BAD.length])) ?? '';
        console.log(JSON.stringify(validateText(contract, changed)));
      }
    }
  }
`;

function answers(mode: string): string {
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const args = [
    '--input-type=module',
    '--experimental-strip-types',
    '--no-warnings',
    '-e',
    PROGRAM,
    '--',
    mode,
  ];
  return execFileSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

test('compiled and interpreted schemas give the same findings in the same order, and the same values', () => {
  const [compiled = [], interpreted = []] = ['compiled', 'jitless'].map((mode) => answers(mode).split('\n'));
  expect(Number(compiled.shift())).toBe(CONTRACTS.length);
  expect(Number(interpreted.shift())).toBe(0);
  expect(compiled.length).toBeGreaterThan(CONTRACTS.length * 40);
  // Compared line by line, so that a difference shows as one line and not as megabytes.
  const different = compiled.findIndex((line, index) => line !== interpreted[index]);
  expect(compiled[different]).toBe(interpreted[different]);
  expect(compiled.length).toBe(interpreted.length);
});
