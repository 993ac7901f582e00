/**
 * Sentences of the book that stand in lists and not on pages: questions, predictions, the playbook, answers, terms. A
 * command of ours that one of them names exists, with its flags; one of upstream bears the mark.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openApiText } from '../api/app.ts';
import { ANSWERS } from '../book/faq.ts';
import { FOREIGN_MARK } from '../book/glossary.ts';
import type { Prediction } from '../book/prediction.ts';
import type { CheckQuestion } from '../book/question.ts';
import { TERMS } from '../book/terms.ts';
import { TROUBLES } from '../book/troubles.ts';
import { wrongWordOf } from '../doctest/facts/commands.ts';
import { spokenConfig } from './docs-spoken.ts';
import { ENTRIES } from './main.ts';

interface Lists {
  readonly QUESTIONS?: readonly CheckQuestion[];
  readonly PREDICTIONS?: readonly Prediction[];
}

async function listsIn(folder: string): Promise<Lists[]> {
  const at = new URL(`../book/${folder}/`, import.meta.url);
  const names = readdirSync(at).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return Promise.all(names.map((name) => import(new URL(name, at).href) as Promise<Lists>));
}

async function sentences(): Promise<string[]> {
  const lists = [...(await listsIn('questions')), ...(await listsIn('predictions'))];
  return [
    ...lists.flatMap(({ QUESTIONS = [] }) =>
      QUESTIONS.flatMap(({ asks, options }) => [asks, ...options.flatMap(({ says, why }) => [says, why])]),
    ),
    ...lists.flatMap(({ PREDICTIONS = [] }) => PREDICTIONS.flatMap(({ asks, explains }) => [asks, explains])),
    ...TERMS.map(({ meaning }) => meaning),
    ...ANSWERS.flatMap(({ asks, says }) => [asks, says]),
    ...TROUBLES.flatMap(({ symptom, cause, look, fix }) => [symptom, cause, look, fix]),
  ];
}

const { programs } = spokenConfig(ENTRIES, openApiText());
const codeOf = (sentence: string): string[] => sentence.split('`').filter((_, index) => index % 2 === 1);

/** What is wrong with the commands of ours in a sentence. */
const wrongIn = (sentence: string): string[] =>
  codeOf(sentence)
    .filter((code) => /^(?:npx )?cavra /.test(code) && !code.startsWith(FOREIGN_MARK))
    .flatMap((code) => wrongWordOf(code.replace(/^npx /, ''), programs)?.message ?? []);

describe('commands in the sentences of lists', () => {
  test('exist, with the flags that stand behind them', async () => {
    const all = await sentences();
    expect(all.filter((sentence) => sentence.includes('`cavra ')).length).toBeGreaterThan(0);
    expect(all.flatMap((sentence) => wrongIn(sentence).map((what) => `${what} “${sentence}”`))).toEqual([]);
  });

  test('are really looked at', () => {
    expect(
      wrongIn('Run `cavra polcy lint`, `upstream:cavra policy init` or `cavra policy lint`.'),
    ).toHaveLength(1);
  });
});
