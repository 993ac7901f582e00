/** What the engines say to the subject of a prediction, at build: the answer, the answers that were possible, and why. */
import type { Prediction, PredictionSubject } from '../../book/prediction.ts';
import { TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import { CRITERIA } from '../../contracts/closeout/criteria.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { STATES } from '../../contracts/closeout/vocabulary.ts';
import type { Contract } from '../../contracts/contract.ts';
import { RULES } from '../../contracts/enforcement/rules.ts';
import { DECISIONS } from '../../contracts/enforcement/vocabulary.ts';
import type { Issue } from '../../contracts/issue.ts';
import { packetContractId } from '../../contracts/lifecycle/contract-id.ts';
import { GATES } from '../../contracts/lifecycle/gates.ts';
import { findContract } from '../../contracts/registry.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { evaluate } from '../../runtime/closeout/evaluate.ts';
import { readPacket, reportOn } from '../../runtime/lifecycle/report.ts';
import type { ResultStatus } from '../../runtime/lifecycle/verify.ts';
import { validateText } from '../../runtime/validate-text.ts';
import { ROW_VIEW, STATE_VIEW, sayCode } from '../closeout/sandbox/board.ts';
import { draw, mark, name, type Piece } from '../draw.ts';
import { whyPiece } from '../enforcement/answer-view.ts';
import { explained } from '../reference/engine-at-build.ts';
import { SIGNALS, type SignalName } from '../signals.ts';

export interface Choice {
  /** The outcome on the wire. */
  readonly id: string;
  readonly signal: SignalName;
  readonly word: string;
}

export interface PredictionAnswer {
  /** What the reader is asked for, as the title of the instrument. */
  readonly title: string;
  readonly choices: readonly Choice[];
  /** One of the choices. */
  readonly outcome: string;
  /** The rule, code, criterion or gate that the prediction is about: what makes it different from the others. */
  readonly about: string;
  /** What was judged, as text, each part with a name. */
  readonly judged: readonly { readonly name: string; readonly text: string }[];
  readonly because: Piece;
}

const choice = (id: string, signal: SignalName, word: string = SIGNALS[signal].word): Choice => ({
  id,
  signal,
  word,
});
const text = (value: unknown): string => JSON.stringify(value, null, 2);
const term = (title: string, ...value: readonly Piece[]): Piece => [
  draw('dt', {}, title),
  draw('dd', {}, value),
];
const terms = (...all: readonly Piece[]): Piece => draw('dl', { class: 'de-terms' }, all);

type Of<K extends PredictionSubject['kind']> = Extract<PredictionSubject, { kind: K }>;

const ruleList = Object.values(RULES);

function ofDecision({ request, policy, registry }: Of<'decision'>): PredictionAnswer {
  const { decision, trace } = explained({
    request,
    ...(policy === undefined ? {} : { policy }),
    ...(registry === undefined ? {} : { registry }),
  });
  return {
    title: 'What will the engine say?',
    // Words that no rule of the engine gives would be no real choice.
    choices: DECISIONS.filter((word) =>
      ruleList.some((rule) => rule.emitter === 'engine' && rule.decision === word),
    ).map((word) => choice(word, word)),
    outcome: decision.decision,
    about: decision.rule_id,
    judged: [
      { name: 'The request', text: text(request) },
      ...(policy === undefined ? [] : [{ name: 'The policy', text: policy.trim() }]),
      ...(registry === undefined ? [] : [{ name: 'The registry', text: registry.trim() }]),
    ],
    because: terms(
      term('Rule', name(decision.rule_id)),
      term('Severity', decision.severity),
      decision.approver_group === undefined ? undefined : term('Who may approve', decision.approver_group),
      term('Why', whyPiece(trace)),
    ),
  };
}

const issueLine = ({ code, docs, line, column, message }: Issue): Piece =>
  draw(
    'li',
    {},
    draw('a', { href: docs }, name(code)),
    line === undefined ? ' ' : ` at line ${line}, column ${column}: `,
    message,
  );

function contractOf(id: string): Contract {
  const contract = findContract(id);
  if (contract === undefined) throw new Error(`a prediction names the contract ${id}, which does not exist`);
  return contract;
}

function ofVerdict({ contract: id, text: document }: Of<'verdict'>): PredictionAnswer {
  const contract = contractOf(id);
  const { outcome, issues } = validateText(contract, expandSamples(document)).verdict;
  return {
    title: 'Accepted or refused?',
    choices: [choice('yes', 'yes'), choice('no', 'no'), choice('unusable', 'unusable')],
    outcome,
    about: issues[0]?.code ?? `${id}: ${outcome}`,
    judged: [{ name: 'The document', text: document.trim() }],
    because: [
      draw(
        'p',
        {},
        'Held against ',
        draw('a', { href: contract.page }, name(id)),
        issues.length === 0 ? ', which finds nothing wrong with it.' : ':',
      ),
      issues.length === 0 ? undefined : draw('ul', { class: 'de-issues' }, issues.map(issueLine)),
    ],
  };
}

function presetText(contract: Contract, preset: string): string {
  const found = contract.presets.find(({ id }) => id === preset);
  if (found === undefined) throw new Error(`${contract.id} has no preset ${preset}`);
  return found.text;
}

function ofCloseout({ preset, asOf }: Of<'closeout'>): PredictionAnswer {
  const document = presetText(TRIAL_PACKAGE, preset);
  const { verdict } = validateText(TRIAL_PACKAGE, document);
  if (verdict.outcome !== 'yes') throw new Error(`the closeout preset ${preset} is refused`);
  const result = evaluate(JSON.parse(document) as TrialPackage, { asOf });
  if (!result.ok) throw new Error(`the closeout preset ${preset} gives no decision`);
  const { state, criteria } = result.decision;
  const open = criteria.filter(({ status }) => status !== 'pass');
  return {
    title: 'Is the release ready?',
    choices: STATES.map((one) => choice(one, STATE_VIEW[one].signal, STATE_VIEW[one].word)),
    outcome: state,
    about: open[0]?.codes[0] ?? state,
    judged: [
      ...(asOf === undefined ? [] : [{ name: 'The clock', text: asOf }]),
      { name: 'The package', text: document.trim() },
    ],
    because: [
      draw('p', {}, STATE_VIEW[state].told),
      terms(
        open.map(({ id, status, codes }) =>
          term(
            CRITERIA.find((one) => one.id === id)?.title ?? id,
            mark(ROW_VIEW[status].signal, { word: ROW_VIEW[status].word }),
            codes.map((code) => draw('p', {}, name(code), ` ${sayCode(code).text}`)),
          ),
        ),
      ),
    ],
  };
}

const STATUS_VIEW: Readonly<Record<ResultStatus, { signal: SignalName; word: string }>> = {
  ready: { signal: 'ready', word: 'Ready' },
  ready_with_warnings: { signal: 'person', word: 'Ready with warnings' },
  blocked: { signal: 'not_ready', word: 'Blocked' },
};
const CHECK_SIGNAL = { pass: 'yes', warn: 'warn', blocker: 'no' } as const;
const CHECK_WORD = { pass: 'Passes', warn: 'Warns', blocker: 'Blocks' } as const;

function ofGate({ gate: named, preset, requireLive = false }: Of<'gate'>): PredictionAnswer {
  const gate = GATES.find(({ id, slug }) => id === named || slug === named);
  if (gate === undefined) throw new Error(`there is no lifecycle gate ${named}`);
  const document = presetText(contractOf(packetContractId(gate)), preset);
  const read = readPacket(new TextEncoder().encode(document));
  if (!read.ok) throw new Error(`the packet ${preset} of ${named} cannot be read`);
  const { result } = reportOn(gate, read.packet, { requireLive });
  const open = result.checks.filter(({ status }) => status !== 'pass');
  return {
    title: `Is ${gate.id} ready?`,
    choices: Object.entries(STATUS_VIEW).map(([id, { signal, word }]) => choice(id, signal, word)),
    outcome: result.status,
    about: gate.id,
    judged: [{ name: `The packet of ${gate.id}`, text: document.trim() }],
    because: [
      draw(
        'p',
        {},
        draw('a', { href: `/lifecycle/${gate.slug}/` }, `${gate.id} ${gate.label}`),
        requireLive ? ', asked to accept live evidence only' : '',
        open.length === 0 ? `: all ${result.checks.length} checks pass.` : ':',
      ),
      terms(
        open.map(({ name: check, status, message }) =>
          term(check, mark(CHECK_SIGNAL[status], { word: CHECK_WORD[status] }), draw('p', {}, message)),
        ),
      ),
    ],
  };
}

/** Throws when the book asks what cannot be asked: the build stops and says which. */
export function answerOf({ subject }: Pick<Prediction, 'subject'>): PredictionAnswer {
  switch (subject.kind) {
    case 'decision':
      return ofDecision(subject);
    case 'verdict':
      return ofVerdict(subject);
    case 'closeout':
      return ofCloseout(subject);
    case 'gate':
      return ofGate(subject);
  }
}
