/** Questions and predictions of all chapters: their form, and that the engines answer each prediction. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHAPTERS } from '../../book/chapters.ts';
import type { Prediction } from '../../book/prediction.ts';
import type { CheckQuestion } from '../../book/question.ts';
import { answerOf } from './prediction-answer.ts';

const files = import.meta.glob<{ QUESTIONS?: readonly CheckQuestion[]; PREDICTIONS?: readonly Prediction[] }>(
  ['../../book/questions/*.ts', '../../book/predictions/*.ts'],
  { eager: true },
);
const slugOf = (file: string): string => file.replace(/^.*\/|\.ts$/g, '');
const all = Object.entries(files);
const questions = all.flatMap(([, { QUESTIONS = [] }]) => QUESTIONS);
const predictions = all.flatMap(([, { PREDICTIONS = [] }]) => PREDICTIONS);

const CONTENT = 'src/content/docs';
const pages = readdirSync(CONTENT, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ name, text: readFileSync(`${CONTENT}/${name}`, 'utf8') }));
const chapters = pages.filter(({ name }) => name.startsWith('book/'));

const twice = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

test('each file belongs to a chapter, and each id stands once in the book', () => {
  const slugs: readonly string[] = CHAPTERS.map(({ slug }) => slug);
  expect(all.map(([file]) => slugOf(file)).filter((slug) => !slugs.includes(slug))).toEqual([]);
  expect(twice(questions.map(({ id }) => id))).toEqual([]);
  expect(twice(predictions.map(({ id }) => id))).toEqual([]);
});

describe('questions', () => {
  test('each has one right option among two to five, and a reason of its own for every option', () => {
    for (const { id, asks, options } of questions) {
      expect(
        options.filter(({ right }) => right === true),
        id,
      ).toHaveLength(1);
      expect(options.length, id).toBeGreaterThanOrEqual(2);
      expect(options.length, id).toBeLessThanOrEqual(5);
      expect(asks, id).toMatch(/[?:.]”?$/);
      const texts = options.flatMap(({ says, why }) => [says, why]);
      expect(twice(texts), id).toEqual([]);
      for (const { why } of options) expect(why.length, id).toBeGreaterThan(30);
    }
  });

  test('each chapter ends with its own, and no position is always the right one', () => {
    for (const { name, text } of chapters) {
      const slug = slugOf(name.replace(/x$/, '')).replace(/\.md$/, '');
      expect(text, name).toMatch(
        new RegExp(
          `\\n## Check yourself\\n\\n(?:\\S.*\\n\\n)?<Questions chapter="${slug}" />\\n\\n## Where to go next\\n`,
        ),
      );
    }
    const places = questions.map(({ options }) => options.findIndex(({ right }) => right === true));
    for (const place of new Set(places))
      expect(places.filter((one) => one === place).length).toBeLessThan(places.length * 0.6 + 2);
  });
});

describe('predictions', () => {
  test('each stands on exactly one page, once', () => {
    const shown = pages.flatMap(({ text }) =>
      [...text.matchAll(/<Predict\s+id="([^"]+)"/g)].map(([, id = '']) => id),
    );
    expect(shown.toSorted()).toEqual(predictions.map(({ id }) => id).toSorted());
  });

  test.each(predictions.map((one) => [one.id, one] as const))(
    '%s has an answer among its choices',
    (_, one) => {
      const { choices, outcome, judged } = answerOf(one);
      expect(choices.map(({ id }) => id)).toContain(outcome);
      expect(judged.length).toBeGreaterThan(0);
      // The explanation stands below the answer; the question must not hold it.
      const word = choices.find(({ id }) => id === outcome)?.word ?? '';
      expect(one.asks).not.toContain(word);
    },
  );

  test('they are about at least twelve different rules, codes, criteria and gates', () => {
    const about = new Set(predictions.map((one) => answerOf(one).about));
    expect(about.size).toBeGreaterThanOrEqual(12);
    const kinds = new Set(predictions.map(({ subject }) => subject.kind));
    expect([...kinds].toSorted()).toEqual(['closeout', 'decision', 'gate', 'verdict']);
  });

  test('a changed subject changes the answer: nothing of it is typed', () => {
    const ask = (target: string) =>
      answerOf({ subject: { kind: 'decision', request: { action_type: 'read_file', target } } });
    expect(ask('.env')).toMatchObject({ outcome: 'block', about: 'filesystem.read.block' });
    expect(ask('README.md')).toMatchObject({ outcome: 'allow', about: 'filesystem.read.allow' });
    const verdict = (text: string) =>
      answerOf({ subject: { kind: 'verdict', contract: 'evidence.approval', text } });
    expect(verdict('{')).toMatchObject({ outcome: 'unusable', about: 'json-syntax' });
    expect(verdict('{}').outcome).toBe('no');
    const closeout = (preset: string) => answerOf({ subject: { kind: 'closeout', preset } }).outcome;
    expect(closeout('ready')).toBe('ready_for_release');
    expect(closeout('example')).toBe('ready_with_accepted_risk');
    expect(closeout('blocked-expired')).toBe('blocked');
    const gate = (preset: string, requireLive: boolean) =>
      answerOf({ subject: { kind: 'gate', gate: 'R7.2', preset, requireLive } }).outcome;
    expect(gate('live', true)).toBe('ready');
    expect(gate('sample', false)).toBe('ready_with_warnings');
    expect(gate('sample', true)).toBe('blocked');
  });

  test('what cannot be asked stops the build', () => {
    const decision = { kind: 'decision', request: { action_type: 7 } } as const;
    expect(() => answerOf({ subject: decision })).toThrow(/refused/);
    expect(() => answerOf({ subject: { kind: 'verdict', contract: 'no.such', text: '' } })).toThrow(
      /no\.such/,
    );
    expect(() => answerOf({ subject: { kind: 'gate', gate: 'R8', preset: 'live' } })).toThrow(/R8/);
    expect(() => answerOf({ subject: { kind: 'closeout', preset: 'no' } })).toThrow(/preset/);
  });
});
