import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KINDS } from './kinds.ts';
import { ledgerRows } from './ledger.ts';

const F = '```';

test('the ledger counts fences and pages by kind, and names what is only declared or needs a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cavra-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.md'), `${F}sh run\n$ echo\n${F}\n\n${F}sh run\n$ echo\n${F}\n`);
  writeFileSync(join(folder, 'b.mdx'), `${F}text sample="only a picture"\nx\n${F}\n\n${F}go run\nx\n${F}\n`);
  writeFileSync(join(folder, 'c.txt'), `${F}sh run\n$ echo\n${F}\n`);
  const rows = ledgerRows(folder);
  expect(rows.map(({ kind }) => kind)).toEqual(KINDS.map(({ name }) => name));
  expect(rows.filter(({ fences }) => fences > 0)).toMatchObject([
    { kind: 'transcript', fences: 2, pages: 1, tools: [], isDeclared: false },
    { kind: 'go', fences: 1, pages: 1, tools: ['gofmt', 'go'] },
    { kind: 'sample', fences: 1, pages: 1, isDeclared: true },
  ]);
});
