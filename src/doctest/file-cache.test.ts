import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { codeHash, openFileCache } from './file-cache.ts';
import type { Finding } from './finding.ts';

const FOUND: Finding = {
  rule: 'secret-value',
  file: 'a.md',
  line: 1,
  column: 1,
  message: 'This looks like a token.',
  fix: 'Take it out.',
};

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cavra-files-'));
  path = join(folder, 'kept', 'files.json');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** One run over one file: what it gives, and whether the file was judged. */
async function run(file: string, text: string, basis = 'code', found: readonly Finding[] = [FOUND]) {
  const cache = openFileCache(path, basis);
  let judged = 0;
  const findings = await cache.findings(file, text, async () => {
    judged += 1;
    return found;
  });
  cache.save();
  return { findings, judged };
}

describe('the findings of a file', () => {
  test('are kept, and are the same', async () => {
    const first = await run('a.md', 'one');
    expect(await run('a.md', 'one')).toEqual({ ...first, judged: 0 });
    expect(first).toEqual({ findings: [FOUND], judged: 1 });
  });

  test('are asked again when its text changes, when it has another name, and when the code changes', async () => {
    await run('a.md', 'one');
    expect(await run('a.md', 'two', 'code', [])).toEqual({ findings: [], judged: 1 });
    expect(await run('b.md', 'one')).toMatchObject({ judged: 1 });
    expect(await run('a.md', 'one', 'other code', [])).toEqual({ findings: [], judged: 1 });
  });

  test('stay kept while other files are looked at', async () => {
    await run('a.md', 'one');
    await run('b.md', 'two');
    expect(await run('a.md', 'one')).toMatchObject({ judged: 0 });
  });

  test.each(['', '{"basis":"code","files":{"a":[{}]}}', '[]'])(
    'are asked again when what was kept is damaged: %j',
    async (text) => {
      await run('a.md', 'one');
      writeFileSync(path, text);
      expect(await run('a.md', 'one')).toMatchObject({ findings: [FOUND], judged: 1 });
    },
  );

  test('are given where nothing can be written', async () => {
    writeFileSync(join(folder, 'kept'), 'a file in the place of the folder');
    expect(await run('a.md', 'one')).toEqual({ findings: [FOUND], judged: 1 });
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toContain('a file');
  });
});

test('the hash of code changes with a file, a new file and the lock file, and with nothing else', () => {
  const code = join(folder, 'code');
  mkdirSync(join(code, 'deep'), { recursive: true });
  writeFileSync(join(code, 'deep', 'a.ts'), '1');
  const lock = join(folder, 'lock.json');
  writeFileSync(lock, '1');
  const hash = () => codeHash([code, lock]);
  const seen = [hash()];
  writeFileSync(join(folder, 'beside.ts'), '1');
  expect(hash()).toBe(seen[0]);
  writeFileSync(join(code, 'deep', 'a.ts'), '2');
  seen.push(hash());
  writeFileSync(join(code, 'b.ts'), '1');
  seen.push(hash());
  writeFileSync(lock, '2');
  seen.push(hash());
  expect(new Set(seen).size).toBe(4);
});
