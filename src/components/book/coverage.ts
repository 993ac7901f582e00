/** Control coverage: what each pack makes of each boundary of the incident. Computed by the engine, shown and saved. */
import { COVERAGE_OF, COVERAGE_WORDS } from '../../contracts/aispm/coverage.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import { decideIncident } from '../enforcement/incident-decisions.ts';

/** Upstream's word for how well a control covers an action, by the decision that shows it. */
export const coverageWord = (decision: DecisionWord): string => COVERAGE_WORDS[COVERAGE_OF[decision]];

export interface CoverageRow {
  readonly boundary: string;
  readonly does: string;
  readonly packs: readonly { readonly id: string; readonly decision: DecisionWord }[];
}

/** One row for each step of the incident, with every pack. */
export const coverageRows = (): CoverageRow[] =>
  decideIncident().map(({ step: { boundary, does }, packs }) => ({ boundary, does, packs }));

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same as a file for a spreadsheet: a line for each boundary and pack. */
export function coverageCsv(): string {
  const lines = coverageRows().flatMap(({ boundary, does, packs }) =>
    packs.map(({ id, decision }) => [boundary, does, id, decision, coverageWord(decision)]),
  );
  return `${[['boundary', 'action', 'policy_pack', 'decision', 'coverage'], ...lines]
    .map((line) => line.map(cell).join(','))
    .join('\r\n')}\r\n`;
}
