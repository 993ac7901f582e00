/** The labs in a terminal: begun in a folder, never over a reader's work, checked with the codes of every command. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLab } from '../book/lab-folders.ts';
import { LAB_IDS } from '../contracts/labs/ids.ts';
import { run } from './test-io.ts';

const ROOT = join(import.meta.dirname, '../..');
const cwd = mkdtempSync(join(tmpdir(), 'cavra-lab-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const lab = (...words: string[]) => run(['lab', ...words], { cwd });
const INCIDENT = readLab(ROOT, 'stop-the-incident');

test('the list has every lab, in order', async () => {
  const { exit, out } = await lab('list', '--format', 'json');
  expect(exit).toBe(0);
  expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(LAB_IDS);
  expect((await lab('list')).out).toContain('stop-the-incident');
});

describe('a lab', () => {
  test('is begun in a folder of its name, with its tasks, and never written over', async () => {
    const { exit, out } = await lab('start', INCIDENT.id);
    expect(exit).toBe(0);
    expect(out).toContain('then run: cavra lab check stop-the-incident');
    for (const [name, text] of Object.entries(INCIDENT.start))
      expect(readFileSync(join(cwd, INCIDENT.id, name), 'utf8')).toBe(text);
    const sheet = readFileSync(join(cwd, INCIDENT.id, 'TASKS.md'), 'utf8');
    for (const { does } of INCIDENT.tasks) expect(sheet).toContain(does);
    expect(await lab('start', INCIDENT.id)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('exists already'),
    });
    expect((await lab('start', INCIDENT.id, '--force')).exit).toBe(0);
  });

  test('is not solved at its start, and is with its solution', async () => {
    await lab('start', INCIDENT.id, '--force');
    const before = await lab('check', INCIDENT.id);
    expect(before).toMatchObject({ exit: 1, err: '' });
    expect(before.out).toContain('[ ] The file is a whole pack.');
    expect(before.out).toContain('0 of 4 tasks done.');
    expect(before.out).not.toContain('`');
    writeFileSync(join(cwd, INCIDENT.id, 'policy.yaml'), INCIDENT.solution['policy.yaml'] ?? '');
    expect(await lab('check', INCIDENT.id)).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/Solved\.\n$/),
    });
    const json = JSON.parse((await lab('check', INCIDENT.id, '--format', 'json')).out) as object;
    expect(json).toMatchObject({ lab: INCIDENT.id, outcome: 'yes', problems: [] });
  });

  test('is written into another folder, and checked there', async () => {
    const { out } = await lab('start', 'find-what-was-tampered', '--out', 'elsewhere/here');
    expect(out).toContain('cavra lab check find-what-was-tampered elsewhere/here');
    expect((await lab('check', 'find-what-was-tampered', 'elsewhere/here')).exit).toBe(1);
  });
});

describe('nothing is judged, and the exit code is 2', () => {
  test.each([
    [['check', 'stop-the-incidents'], 'Did you mean stop-the-incident?'],
    [['start', 'nothing-like-it'], 'cavra lab list'],
    [['check', 'repair-a-pair'], 'To begin run: cavra lab start repair-a-pair'],
  ])('%j', async (words, says) => {
    const { exit, out, err } = await lab(...words);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('when a file is gone, or one that was given has changed', async () => {
    await lab('start', 'repair-a-pair', '--out', 'pair');
    writeFileSync(join(cwd, 'pair', 'note.md'), 'All is well.\n');
    rmSync(join(cwd, 'pair', 'response.json'));
    const { exit, out, err } = await lab('check', 'repair-a-pair', 'pair');
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('response.json is not there.');
    expect(err.replaceAll('\n', ' ')).toContain('note.md was given and has changed.');
    const json = JSON.parse((await lab('check', 'repair-a-pair', 'pair', '--format', 'json')).out) as object;
    expect(json).toMatchObject({ outcome: 'unusable', tasks: [] });
  });

  test('when a file is larger than any work of a lab', async () => {
    await lab('start', INCIDENT.id, '--out', 'large');
    writeFileSync(join(cwd, 'large', 'policy.yaml'), 'x'.repeat(1 << 20));
    expect(await lab('check', INCIDENT.id, 'large')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('larger than 128 KiB'),
    });
  });
});
