/** A page that shows a file, as a person mends it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testWorld } from './world.ts';

const F = '```';

test('--update writes what the file holds into the page, indented as the fence, and leaves the file alone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cavra-docs-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'docs'));
  const example = 'x = 0\n# region a\nif x:\n    y = 1\n# endregion\n';
  writeFileSync(join(root, 'example.py'), example);
  writeFileSync(join(root, 'docs', 'a.md'), `- item\n\n  ${F}python file=example.py#a\n  old\n  ${F}\n`);
  let stdout = '';
  const exit = await testWorld().cavra(['docs', 'check', '--content', 'docs', '--update'], {
    cwd: root,
    stdin: '',
    signal: new AbortController().signal,
    out: (text) => {
      stdout += text;
    },
    err: () => {},
  });
  expect(readFileSync(join(root, 'docs', 'a.md'), 'utf8')).toBe(
    `- item\n\n  ${F}python file=example.py#a\n  if x:\n      y = 1\n  ${F}\n`,
  );
  expect(readFileSync(join(root, 'example.py'), 'utf8')).toBe(example);
  expect(stdout).toContain('-old\n+if x:\n+    y = 1\n');
  expect(exit).toBe(0);
});
