/** Every lab: what it starts with is not enough, its solution is, and each of its tasks can fail. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHAPTERS } from '../../book/chapters.ts';
import { readLabs } from '../../book/lab-folders.ts';
import { LAB_IDS, type LabId } from '../../contracts/labs/ids.ts';
import { CHECKS } from './checks.ts';
import { checkLab } from './run.ts';
import { DOCUMENT_WAYS } from './wrong-ways/documents.ts';
import { OPERATION_WAYS } from './wrong-ways/operations.ts';
import { POLICY_WAYS } from './wrong-ways/policies.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LABS = readLabs(ROOT);
const WRONG_WAYS = [...POLICY_WAYS, ...DOCUMENT_WAYS, ...OPERATION_WAYS];
const missing = async (lab: (typeof LABS)[number], texts: Readonly<Record<string, string>>) =>
  (await checkLab(lab, texts)).tasks.filter(({ done }) => !done);

test('every folder is a lab, and every lab is a folder', () => {
  const folders = readdirSync(join(ROOT, 'labs'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).toSorted()).toEqual([...LAB_IDS].toSorted());
});

describe.each(LABS)('$id', (lab) => {
  test('belongs to a chapter and keeps exactly the files that it names', () => {
    expect(CHAPTERS.map(({ slug }) => slug)).toContain(lab.chapter);
    const filesIn = (part: string) =>
      readdirSync(join(ROOT, 'labs', lab.id, part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).split(`/${lab.id}/${part}/`)[1])
        .toSorted();
    expect(filesIn('start')).toEqual(lab.files.map(({ name }) => name).toSorted());
    const own = lab.files.filter(({ given }) => given !== true).map(({ name }) => name);
    expect(filesIn('solution')).toEqual(own.toSorted());
  });

  test('the check speaks of exactly the tasks of the lab', async () => {
    const { check } = await CHECKS[lab.id as LabId]();
    const ids = lab.tasks.map(({ id }) => id).toSorted();
    for (const texts of [lab.start, lab.solution])
      expect(Object.keys(await check(texts)).toSorted()).toEqual(ids);
  });

  test('the start is not enough, and says what is missing', async () => {
    const report = await checkLab(lab, lab.start);
    expect(report.outcome).toBe('no');
    expect(report.tasks.flatMap((task) => task.missing).every((sentence) => /[.)]$/.test(sentence))).toBe(
      true,
    );
  });

  test('the solution is', async () => {
    expect(await missing(lab, lab.solution)).toEqual([]);
    expect((await checkLab(lab, lab.solution)).outcome).toBe('yes');
  });

  test('each task can fail: by the start, or by a way that looks like a solution', async () => {
    const wrong = WRONG_WAYS.filter((way) => way.lab === lab.id).map((way) => way.change(lab.solution));
    const failed = new Set<string>();
    for (const texts of [lab.start, ...wrong]) for (const { id } of await missing(lab, texts)) failed.add(id);
    expect([...failed].toSorted()).toEqual(lab.tasks.map(({ id }) => id).toSorted());
  });

  test('no text makes it throw', async () => {
    const own = lab.files.filter(({ given }) => given !== true).map(({ name }) => name);
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '7',
      '{}',
      '- a',
      'a: [',
      'x'.repeat(5_000),
      '{"a":{"b":[null]}}',
    ]) {
      const report = await checkLab(lab, {
        ...lab.solution,
        ...Object.fromEntries(own.map((name) => [name, text])),
      });
      expect(report.outcome).toBe('no');
    }
  });
});

describe('ways that look like a solution', () => {
  test.each(WRONG_WAYS)('$lab: $way', async ({ lab: id, change, task, says }) => {
    const lab = LABS.find((one) => one.id === id);
    if (lab === undefined) throw new Error(`no lab ${id}`);
    const found = await missing(lab, change(lab.solution));
    expect(found.find((one) => one.id === task)?.missing.join('\n')).toMatch(says);
  });
});

test('a file that is missing, too large or was given is told before anything is judged', async () => {
  const [lab] = LABS;
  if (lab === undefined) throw new Error('no labs');
  const { 'policy.yaml': own, ...rest } = lab.solution;
  const problem = async (texts: Readonly<Record<string, string>>) => {
    const { outcome, problems, tasks } = await checkLab(lab, texts);
    expect([outcome, tasks]).toEqual(['unusable', []]);
    return problems.join();
  };
  expect(await problem(rest)).toBe('`policy.yaml` is not there.');
  expect(await problem({ ...rest, 'policy.yaml': 'x'.repeat(200_000) })).toContain('larger than 128 KiB');
  expect(await problem({ ...lab.solution, 'incident.yaml': 'tests: []' })).toContain(
    'was given and has changed',
  );
  const crlf = {
    ...lab.solution,
    'incident.yaml': `${lab.start['incident.yaml']?.replaceAll('\n', '\r\n')}\r\n`,
  };
  expect((await checkLab(lab, crlf)).outcome).toBe('yes');
  expect(own).toBeDefined();
});
