/** Numbers that sentences of the book say, each beside the value of the contracts that it is. */
import { fieldRows } from '../contracts/field-rows.ts';
import { contractsFor } from '../contracts/saas/contracts.ts';
import { LONGEST_BLOCKER, LONGEST_NAME } from '../contracts/saas/fields.ts';
import { AUTOMATION_CHECK_NAMES } from '../contracts/saas/operations/saas-operating-automation.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { SECRET_KINDS } from '../contracts/secrets.ts';

const withWord = (word: string): number =>
  OPERATIONS.filter((operation) =>
    fieldRows(contractsFor(operation).response).some(({ values }) => values.includes(word)),
  ).length;

const valuesOf = (name: string, path: string): number => {
  const operation = OPERATIONS.find((one) => one.name === name);
  const rows = operation === undefined ? [] : fieldRows(contractsFor(operation).response);
  return rows.find((row) => row.path === path)?.values.length ?? 0;
};

const UPSTREAM = "What upstream's documents or tests hold; nothing of ours follows it.";

/** A number, or the reason why it is no fact of a contract. */
export type SaidNumber = { readonly says: string } & ({ readonly is: number } | { readonly reason: string });

/** Longer sayings first: the first that covers a number judges it. Made anew for each check. */
export function saidNumbers(): SaidNumber[] {
  const checks = AUTOMATION_CHECK_NAMES.length;
  const operations = OPERATIONS.length;
  return [
    { says: 'two documents speak of six operations', reason: UPSTREAM },
    { says: 'examples of six operations', reason: UPSTREAM },
    { says: 'four statuses in one place and five in another', reason: UPSTREAM },
    { says: 'pair seven targets with two', reason: UPSTREAM },
    { says: 'two commands', reason: 'Those that start the site and run every check.' },
    { says: 'four questions', reason: 'Who, what, by which policy, with which evidence: the home page.' },
    { says: 'in four ways', reason: 'Those that the page goes through: its headings.' },
    { says: 'the two lists', reason: 'Both are named in the sentence before.' },
    { says: 'two meanings', reason: 'Both follow in the sentence.' },
    { says: 'the two agree', reason: 'The page and the chapter named in the sentence.' },
    { says: 'two of its promises', reason: 'Both are named in the sentence.' },
    { says: 'the same two envelopes', reason: 'Request and response.' },
    { says: 'the four vocabularies of the family', reason: 'Counted by reading: no module lists them.' },
    {
      says: 'the code has five',
      is: valuesOf('saas_operating_automation_worker_handoff', 'payload.summary.handoff_status'),
    },
    { says: 'the code has twelve', is: operations },
    { says: 'twelve operations', is: operations },
    { says: 'four other operations', is: withWord('degraded') },
    { says: 'the two operations', is: OPERATIONS.filter(({ surface }) => surface !== undefined).length },
    { says: 'seven checks', is: checks },
    { says: 'seven names', is: checks },
    { says: 'all eight', is: checks + 1 },
    { says: 'four kinds of token-like', is: SECRET_KINDS.filter((kind) => 'upstream' in kind).length },
    { says: '128 ascii characters', is: LONGEST_NAME },
    { says: '280 characters', is: LONGEST_BLOCKER },
  ];
}
