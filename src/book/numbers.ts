/** Numbers that sentences of the book say, each beside the value of the contracts that it is. */
import { WIRE_MESSAGES } from '../contracts/enforcement/generated/wire.ts';
import { ENFORCEMENT_LIMITS } from '../contracts/enforcement/limits.ts';
import { DECISION_OUTCOMES } from '../contracts/enforcement/outcome.ts';
import { DECISIONS, type DecisionWord, SEVERITIES } from '../contracts/enforcement/vocabulary.ts';
import { RETENTION_DEFAULTS, SIGNATURE_KINDS } from '../contracts/evidence/bundle.ts';
import { fieldRows } from '../contracts/field-rows.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { contractsFor } from '../contracts/saas/contracts.ts';
import { LONGEST_BLOCKER, LONGEST_NAME } from '../contracts/saas/fields.ts';
import { AUTOMATION_CHECK_NAMES } from '../contracts/saas/operations/saas-operating-automation.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { SECRET_KINDS } from '../contracts/secrets.ts';
import { bookNumbersA } from './numbers-book-a.ts';
import { bookNumbersB } from './numbers-book-b.ts';
import { bookNumbersC } from './numbers-book-c.ts';
import { bookNumbersD } from './numbers-book-d.ts';
import { closeoutNumbers } from './numbers-closeout.ts';

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

function saasNumbers(): SaidNumber[] {
  const checks = AUTOMATION_CHECK_NAMES.length;
  const upstreamsOperations = OPERATIONS.filter(({ added }) => added !== true).length;
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
    { says: 'the code has twelve', is: upstreamsOperations },
    { says: 'twelve operations', is: upstreamsOperations },
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

/** Code with which a command ends that got this decision. */
const exitOf = (decision: DecisionWord): number => OUTCOMES[DECISION_OUTCOMES[decision]];

/** Bits of the proto's whole numbers, as its types are called: 32 of `int32`. Not a number when they differ. */
function bitsOfCounts(): number {
  const types = Object.values(WIRE_MESSAGES).flatMap(({ fields }) => fields.map(({ type }) => type));
  const bits = new Set(types.flatMap((type) => /^u?int(\d+)$/.exec(type)?.[1] ?? []));
  return bits.size === 1 ? Number([...bits][0]) : Number.NaN;
}

function enforcementNumbers(): SaidNumber[] {
  const bits = bitsOfCounts();
  return [
    { says: 'three records and their', reason: 'Those that the section shows, one after the other.' },
    {
      says: 'two forms',
      reason: 'The wire contract and the runtime request: the section goes through both.',
    },
    { says: 'six decisions', is: DECISIONS.length },
    { says: 'four severities', is: SEVERITIES.length },
    { says: '0 lets the action go on', is: exitOf('allow') },
    { says: '1 is a block', is: exitOf('block') },
    { says: '3 waits for a person', is: exitOf('require_approval') },
    { says: '2 says that nothing was decided', is: OUTCOMES.unusable },
    { says: 'a block ends with 1', is: exitOf('block') },
    { says: 'a decision that waits with 3', is: exitOf('require_approval') },
    { says: 'no 32 bits hold', is: bits },
    { says: 'fits 32 bits', is: bits },
    { says: 'a body of more than 64 kib', is: ENFORCEMENT_LIMITS.bytes / 1024 },
  ];
}

function evidenceNumbers(): SaidNumber[] {
  return [
    { says: 'rfc 8785', reason: 'What the rules of canonical JSON are called by those who wrote them.' },
    { says: 'three kinds are in use', is: SIGNATURE_KINDS.length },
    { says: 'three strengths of one thing', is: SIGNATURE_KINDS.length },
    { says: "seven years is upstream's default", is: RETENTION_DEFAULTS.days / 365 },
  ];
}

/** Longer sayings first: the first that covers a number judges it. Made anew for each check. */
export const saidNumbers = (): SaidNumber[] => [
  ...saasNumbers(),
  ...enforcementNumbers(),
  ...evidenceNumbers(),
  ...closeoutNumbers(UPSTREAM),
  ...bookNumbersA(),
  ...bookNumbersB(),
  ...bookNumbersC(),
  ...bookNumbersD(),
];
