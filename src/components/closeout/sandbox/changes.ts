/** What moved on the board between two moments of the flow, and which evidence moved it. */

import type { CriterionId } from '../../../contracts/closeout/criteria.ts';
import type { Snapshot } from './assemble.ts';
import { type BoardRow, boardOf, ROW_VIEW, STATE_VIEW, sayAdvisory } from './board.ts';

interface Evidence {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

export interface Change {
  readonly id: CriterionId;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Sentences: why it stands where it stands now. */
  readonly why: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface Changes {
  /** Old and new state of the decision in words, when it changed. */
  readonly state: readonly [string, string] | undefined;
  readonly rows: readonly Change[];
  /** Sentences: which advisories came and which went. Said only where no criterion moved; else the decision lists them. */
  readonly advisories: readonly string[];
}

const LONGEST_VALUE = 60;
const MOST_FIELDS = 3;

function shortly(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
    return value.length === 1 ? 'one entry' : `${value.length} entries`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function evidenceOf(id: string, before: Snapshot, after: Snapshot): Evidence[] {
  const fieldsIn = ({ decision }: Snapshot) => decision.criteria.find((one) => one.id === id)?.fields ?? [];
  const old = new Map(fieldsIn(before).map(({ path, value }) => [path, JSON.stringify(value)]));
  return fieldsIn(after)
    .filter(({ path, value }) => old.get(path) !== JSON.stringify(value))
    .slice(0, MOST_FIELDS)
    .map(({ path, value }) => ({
      path,
      from: shortly(JSON.parse(old.get(path) ?? 'null')),
      to: shortly(value),
    }));
}

const signature = ({ status, said }: BoardRow) => JSON.stringify([status, said.map(({ code }) => code)]);

function advisoriesBetween(before: Snapshot, after: Snapshot): string[] {
  const missing = (from: Snapshot, others: Snapshot) =>
    from.decision.advisories
      .filter((code) => !others.decision.advisories.includes(code))
      .map((code) => sayAdvisory(code).text);
  return [
    ...missing(after, before).map((text) => `New advisory: ${text}`),
    ...missing(before, after).map((text) => `Advisory gone: ${text}`),
  ];
}

/** Compares two snapshots. Nothing in any part: nothing moved. */
export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const old = new Map(boardOf(before).map((row) => [row.id, row]));
  const rows = boardOf(after).flatMap((row): Change[] => {
    const was = old.get(row.id);
    if (was === undefined || signature(was) === signature(row)) return [];
    const known = new Set(was.status === row.status ? was.said.map(({ code }) => code) : []);
    const fresh = row.said.filter(({ code }) => !known.has(code));
    const why =
      fresh.length > 0
        ? fresh.map(({ text }) => text)
        : [row.status === 'pass' ? 'All that it asks for is there.' : 'One reason fewer stands against it.'];
    return [
      {
        id: row.id,
        title: row.title,
        from: ROW_VIEW[was.status].word,
        to: ROW_VIEW[row.status].word,
        why,
        evidence: evidenceOf(row.id, before, after),
      },
    ];
  });
  const [from, to] = [STATE_VIEW[before.decision.state].word, STATE_VIEW[after.decision.state].word];
  const state = from === to ? undefined : ([from, to] as const);
  const still = rows.length === 0 && state === undefined;
  return { state, rows, advisories: still ? advisoriesBetween(before, after) : [] };
}

/** The changes as one short utterance for a screen reader. */
export function speak({ state, rows, advisories }: Changes): string {
  const moved = rows.filter(({ from, to }) => from !== to).map(({ title, to }) => `${title}: ${to}.`);
  const decision = state === undefined ? '' : `Decision: ${state[1]}.`;
  const still = moved.length === 0 && state === undefined;
  return [...(still ? ['No criterion moved.'] : moved), decision, ...advisories]
    .filter((part) => part !== '')
    .join(' ');
}
