/**
 * The reference: this project as an implementation of the protocol. The vectors are what it answers, and
 * `cavra conformance answer` lets it be asked over standard input.
 */
import type { Answer, AnswerIssue } from '../../contracts/conformance/answer.ts';
import type { AskName } from '../../contracts/conformance/asks.ts';
import type { Question } from '../../contracts/conformance/question.ts';
import { COMPILED_POLICY } from '../../contracts/enforcement/contracts.ts';
import { convertMessage, MESSAGE_CONTRACTS } from '../../contracts/enforcement/convert-document.ts';
import type { Issue, Outcome } from '../../contracts/issue.ts';
import { PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import { findGate } from '../../contracts/lifecycle/gates.ts';
import { findContract } from '../../contracts/registry.ts';
import { buildPair } from '../../contracts/saas/build.ts';
import { contractsFor } from '../../contracts/saas/contracts.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';
import { CLOSEOUT_OPERATIONS } from '../closeout/operations.ts';
import { verifyCloseoutBundle } from '../closeout/verify-bundle.ts';
import { AMBIENT } from '../enforcement/ambient.ts';
import { evaluate, evaluationJson } from '../enforcement/evaluate.ts';
import { judgeEvaluateBytes } from '../enforcement/judge.ts';
import { verifyBundle } from '../evidence/verify.ts';
import { outcomeOfResult, readPacket, reportOn } from '../lifecycle/report.ts';
import { lintPolicy } from '../lint/lint.ts';
import { textOfBytes } from '../validate-json.ts';
import { validateBytes } from '../validate-text.ts';
import { documentBytes, fromBase64 } from './documents.ts';
import { essenceOf, refusalOutcome } from './essence.ts';

/** An answer without its id. */
export type Answered = Omit<Answer, 'id'>;

/** A question that names something that does not exist. */
export class BadQuestion extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadQuestion';
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new BadQuestion(`The question names no ${what} that exists.`);
  return value;
}

/** What is compared of an issue; words and pages are left out. */
function issueOf({ code, pointer, severity, line, column }: Issue): AnswerIssue {
  return {
    code,
    pointer,
    ...(severity === 'warning' ? { severity } : {}),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function answered(outcome: Outcome, issues: readonly Issue[], record?: object): Answered {
  return {
    outcome,
    ...(issues.length === 0 ? {} : { issues: issues.map(issueOf) }),
    ...(record === undefined ? {} : { record: { ...record } }),
  };
}

function validate(question: Question): Answered {
  const contract = found(findContract(question.contract ?? ''), 'contract');
  const { verdict } = validateBytes(contract, documentBytes(question));
  return answered(verdict.outcome, verdict.issues);
}

function build(question: Question): Answered {
  const operation = found(
    OPERATIONS.find(({ name }) => name === question.operation),
    'operation',
  );
  const { verdict, value } = validateBytes(contractsFor(operation).input, documentBytes(question));
  if (verdict.outcome !== 'yes') return answered(verdict.outcome, verdict.issues);
  return answered('yes', verdict.issues, buildPair(operation, value as Readonly<Record<string, unknown>>));
}

function convert(question: Question): Answered {
  const message = found(question.message, 'message');
  const { verdict, value } = validateBytes(MESSAGE_CONTRACTS[message], documentBytes(question));
  if (verdict.outcome !== 'yes') return answered(verdict.outcome, verdict.issues);
  return answered('yes', verdict.issues, convertMessage(message, value));
}

function decide(question: Question): Answered {
  const { mode, break_glass_actor: actor, break_glass_reason: reason, strict = false } = question;
  const judged = judgeEvaluateBytes(documentBytes(question), { strict });
  if (judged.outcome !== 'yes') return answered(judged.outcome, judged.issues);
  const given = mode === undefined ? undefined : { mode, actor, reason };
  const evaluation = evaluate(judged, { ...AMBIENT, mode: given });
  return answered(evaluation.outcome, evaluation.warnings, evaluationJson(evaluation));
}

function lint(question: Question): Answered {
  const text = textOfBytes(COMPILED_POLICY, documentBytes(question));
  if (typeof text !== 'string') return answered(text.verdict.outcome, text.verdict.issues);
  const { outcome, issues, findings, complete } = lintPolicy(text);
  if (outcome !== 'yes') return answered(outcome, issues);
  return answered('yes', issues, essenceOf('lint', { complete, findings }));
}

async function verifyEvidence(question: Question): Promise<Answered> {
  const { zip = '', as_of = '', trust_roots, public_key, checksums_only, minimum_retention_days } = question;
  const result = await verifyBundle(fromBase64(zip), {
    asOf: as_of,
    roots: trust_roots,
    publicKey: public_key,
    checksumsOnly: checksums_only ?? false,
    ...(minimum_retention_days === undefined ? {} : { minimumRetentionDays: minimum_retention_days }),
  });
  return answered(result.outcome, result.issues, essenceOf('verify_evidence', result));
}

async function closeout(question: Question): Promise<Answered> {
  const { as_of, expiry_warning_days } = question;
  const operation = found(
    CLOSEOUT_OPERATIONS.find(({ name }) => name === question.operation),
    'operation',
  );
  const called = await operation.call(documentBytes(question), { as_of, expiry_warning_days });
  if (!called.ok) return answered(called.verdict.outcome, called.verdict.issues);
  // Each operation makes a record, which is an object.
  return answered(called.outcome, [], called.record as object);
}

async function verifyCloseout({ zip = '', as_of }: Question): Promise<Answered> {
  const result = await verifyCloseoutBundle(fromBase64(zip), { asOf: as_of });
  return answered(result.outcome, result.issues, essenceOf('verify_closeout', result));
}

function gate(question: Question): Answered {
  const { require_live: requireLive = false, profile = 'upstream' } = question;
  const asked = found(findGate(question.gate ?? ''), 'gate');
  const read = readPacket(documentBytes(question));
  if (!read.ok) return answered(read.verdict.outcome, read.verdict.issues);
  const report = reportOn(asked, read.packet, { requireLive, profile: PROFILES[profile] });
  return answered(outcomeOfResult(report.result, requireLive), [], essenceOf('gate', report));
}

const ANSWERS: Readonly<
  Record<Exclude<AskName, 'describe'>, (question: Question) => Answered | Promise<Answered>>
> = {
  validate,
  build,
  convert,
  decide,
  lint,
  verify_evidence: verifyEvidence,
  closeout,
  verify_closeout: verifyCloseout,
  gate,
};

/** Answers a question with its secrets put in. Throws BadQuestion when it names nothing that exists. */
export async function answerOf(question: Question): Promise<Answered> {
  if (question.ask === 'describe') throw new BadQuestion('What is offered is a declaration, not an answer.');
  const answer = await ANSWERS[question.ask](question);
  return { ...answer, outcome: refusalOutcome(question.ask, answer) };
}
