/** A reader's progress as a document: kept in the browser, exported and imported as a file. Judged like any input. */
import * as z from 'zod';
import { toText } from '../../../contracts/alter.ts';
import { boundOf } from '../../../contracts/closeout/instant.ts';
import { defineContract } from '../../../contracts/contract.ts';
import type { Issue } from '../../../contracts/issue.ts';
import { validateJson } from '../../../runtime/validate-json.ts';
import { FIRST_DAY } from './assemble.ts';
import { FIRST_SCENARIO, SCENARIO_IDS, type ScenarioId, scenarioOf } from './scenarios.ts';
import { type Answers, QUESTIONS, STEPS } from './steps.ts';

const VERSION = 'cavra.closeout.sandbox_progress.v1';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** After the ten steps comes the decision. */
export const LAST_STEP = STEPS.length + 1;

/** A progress file is far smaller than this. */
export const MOST_PROGRESS_BYTES = 16_384;

/** True for a day of the calendar, `2026-05-31`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && boundOf(text) !== undefined;
}

const answers = z.strictObject(
  Object.fromEntries(
    QUESTIONS.map(({ id, choices }) => [id, z.enum(choices.map((choice) => choice.id)).exactOptional()]),
  ),
);

const schema = z.strictObject({
  schema_version: z.literal(VERSION),
  scenario: z.enum(SCENARIO_IDS),
  as_of: z
    .string()
    .refine(isDay, { error: 'must be a day such as 2026-05-31', params: { code: 'bad-format' } }),
  step: z.int().min(1).max(LAST_STEP),
  answers,
});

/** Of this page alone: no other surface takes it, so it is in no registry. */
const PROGRESS = defineContract({
  id: 'closeout.sandbox_progress',
  title: 'Progress in the closeout sandbox',
  purpose: 'The answers of a reader, the day of the evaluation, and where the reader stands.',
  family: 'Final closeout',
  page: '/closeout/sandbox/',
  schema,
  limits: { bytes: MOST_PROGRESS_BYTES, depth: 4, nodes: 100, text: 200, issues: 10, message: 300 },
  presets: [],
});

export interface Progress {
  readonly scenario: ScenarioId;
  /** The day on which the package is judged. */
  readonly day: string;
  /** 1 to 10, or 11 for the decision. */
  readonly step: number;
  readonly answers: Answers;
}

export type ProgressReading =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Progress at the beginning of a scenario. */
export function beginningOf(id: ScenarioId = FIRST_SCENARIO): Progress {
  return { scenario: id, day: FIRST_DAY, step: 1, answers: scenarioOf(id).answers };
}

/** The text of a progress file. */
export function writeProgress({ scenario, day, step, answers: given }: Progress): string {
  return `${toText({ schema_version: VERSION, scenario, as_of: day, step, answers: given })}\n`;
}

/** Reads the text of a progress file, from wherever it comes. Never throws. */
export function readProgress(text: string): ProgressReading {
  const { verdict, value } = validateJson(PROGRESS, text);
  if (verdict.outcome !== 'yes') return { ok: false, issues: verdict.issues };
  // An accepted value is what the schema gave.
  const { scenario, as_of: day, step, answers: given } = value as z.infer<typeof schema>;
  return { ok: true, progress: { scenario, day, step, answers: given } };
}
