/** From answers to a package, and from a package and a day to the release decision. */
import { TRIAL_PACKAGE } from '../../../contracts/closeout/contracts.ts';
import type { ReleaseDecision } from '../../../contracts/closeout/decision.ts';
import { mergePatch } from '../../../contracts/closeout/merge-patch.ts';
import { SECTION_NAMES, type TrialPackage } from '../../../contracts/closeout/package.ts';
import { SAMPLE } from '../../../contracts/closeout/sample.ts';
import { evaluate } from '../../../runtime/closeout/evaluate.ts';
import type { Choice } from './step.ts';
import { MADE_AT } from './step.ts';
import { type Answers, QUESTIONS } from './steps.ts';

/** What stands in the package before the first step. */
const BEGINNING = {
  schema_version: SAMPLE.schema_version,
  generated_at: SAMPLE.generated_at,
  scenario: SAMPLE.scenario,
};

function apply(draft: TrialPackage, { patch }: Choice): TrialPackage {
  // Every choice writes what the contract of the package accepts; a test walks them all.
  return mergePatch(draft, typeof patch === 'function' ? patch(draft) : patch) as TrialPackage;
}

/** The package that the answers produce. An unanswered question writes nothing. Sections stand in the usual order. */
export function assemble(answers: Answers): TrialPackage {
  const chosen = QUESTIONS.flatMap(
    ({ id, choices }) => choices.find((choice) => choice.id === answers[id]) ?? [],
  );
  const ordered = [...chosen.filter(({ late }) => !late), ...chosen.filter(({ late }) => late)];
  const made = ordered.reduce<TrialPackage>(apply, BEGINNING);
  const sections = SECTION_NAMES.flatMap((name) => (made[name] == null ? [] : [[name, made[name]] as const]));
  return {
    schema_version: made.schema_version,
    generated_at: made.generated_at,
    ...Object.fromEntries(sections),
  };
}

/** The moment at which a day is judged: the time of day of the rehearsal. */
export function momentOn(day: string): string {
  return `${day}${MADE_AT.slice(10)}`;
}

/** The day of the rehearsal. */
export const FIRST_DAY = MADE_AT.slice(0, 10);

export interface Snapshot {
  readonly answers: Answers;
  readonly document: TrialPackage;
  readonly decision: ReleaseDecision;
}

/** Package and decision of some answers on a day, `2026-05-31`. Throws for a day that the calendar does not have. */
export function snapshot(answers: Answers, day: string): Snapshot {
  const document = assemble(answers);
  const result = evaluate(document, { asOf: momentOn(day) });
  if (!result.ok) throw new Error(`${TRIAL_PACKAGE.id} ${result.finding.message}`);
  return { answers, document, decision: result.decision };
}
