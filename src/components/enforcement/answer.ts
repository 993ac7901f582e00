/** What the instrument works out from what is in view. The same at build and in the page; nothing here waits. */
import { MCP_REGISTRY } from '../../contracts/enforcement/contracts.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import type { Issue, Outcome } from '../../contracts/issue.ts';
import { type DecideContext, type Decision, decide, explain } from '../../runtime/enforcement/decide.ts';
import { judgeEvaluate } from '../../runtime/enforcement/judge.ts';
import type { McpRegistry } from '../../runtime/enforcement/mcp.ts';
import { type ModeInput, type ModeSummary, underMode } from '../../runtime/enforcement/modes.ts';
import { PACKS, packPolicy } from '../../runtime/enforcement/packs.ts';
import type { CompiledPolicy } from '../../runtime/enforcement/policy.ts';
import type { Trace } from '../../runtime/enforcement/trace.ts';

/** A part of the question that the reader wrote: ready, or not there because of its issues. */
type Part<T> = Partial<T> & { readonly issues: readonly Issue[] };

export interface Question {
  /** The request as JSON text. */
  readonly text: string;
  /** Left out: the pack that the request names decides. */
  readonly policy?: Part<{ readonly policy: CompiledPolicy }> | undefined;
  readonly registry?: Part<{ readonly registry: McpRegistry }> | undefined;
  readonly mode?: ModeInput | undefined;
}

/** Issues of one of the texts in view. */
export interface Complaint {
  readonly of: 'request' | 'policy' | 'registry';
  readonly issues: readonly Issue[];
}

interface Answered {
  readonly decision: Decision;
  readonly trace: Trace;
  /** What counts in the end: the decision, or what the mode makes of it. */
  readonly effective: DecisionWord;
  readonly summary?: ModeSummary;
  readonly others: readonly { readonly id: string; readonly decision: DecisionWord }[];
}

export interface Answer {
  readonly outcome: Outcome;
  readonly complaints: readonly Complaint[];
  readonly answered?: Answered;
}

const NO_ID = () => '000000000000';

function complaintsOf({ policy, registry }: Question, request: readonly Issue[]): Complaint[] {
  const all: Complaint[] = [
    { of: 'request', issues: request },
    { of: 'policy', issues: policy?.issues ?? [] },
    { of: 'registry', issues: registry?.issues ?? [] },
  ];
  return all.filter(({ issues }) => issues.length > 0);
}

/** Decides what is in view. Never throws. */
export function answerOf(question: Question, ambient: Pick<DecideContext, 'newId' | 'now'>): Answer {
  const { mode } = question;
  const loaded = question.policy?.policy;
  const registry = question.registry?.registry;
  const judged = judgeEvaluate({ text: question.text }, { policy: loaded });
  const complaints = complaintsOf(question, judged.issues);
  if (judged.outcome !== 'yes') return { outcome: judged.outcome, complaints };
  const broken = (question.policy && !loaded) || (question.registry && !registry);
  if (broken) return { outcome: 'unusable', complaints };
  const { request, policy } = judged;
  const { decision, trace } = explain(request, { ...ambient, policy, registry });
  const summary = mode === undefined ? undefined : underMode(decision, mode);
  const others = PACKS.map(({ id }) => {
    const other = packPolicy(id) ?? policy;
    return {
      id,
      decision: decide(request, { policy: other, registry, newId: NO_ID, now: ambient.now }).decision,
    };
  });
  const effective = summary?.effective_decision ?? decision.decision;
  const answered: Answered = {
    decision,
    trace,
    effective,
    others,
    ...(summary === undefined ? {} : { summary }),
  };
  return { outcome: 'yes', complaints, answered };
}

/** The registry that the page offers. */
export const SAMPLE_REGISTRY: string = MCP_REGISTRY.presets[0]?.text ?? '';
