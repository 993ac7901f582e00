/** From a judged request to the answer that surfaces print: the decision, a mode laid over it, and the trace. */
import { DECISION_OUTCOMES } from '../../contracts/enforcement/outcome.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import type { Issue, Outcome } from '../../contracts/issue.ts';
import { type DecideContext, type Decision, decide, explain } from './decide.ts';
import type { EvaluateJudgement } from './judge.ts';
import { type ModeInput, type ModeSummary, underMode } from './modes.ts';
import type { Trace } from './trace.ts';

export interface EvaluateOptions extends Omit<DecideContext, 'policy'> {
  readonly mode?: ModeInput | undefined;
  /** Give the trace too. */
  readonly explain?: boolean;
}

/** What was decided. */
export interface Evaluation {
  readonly decision: Decision;
  readonly summary?: ModeSummary;
  readonly trace?: Trace;
  /** What counts: the decision, or what the mode makes of it. */
  readonly effective: DecisionWord;
  /** That of what counts. */
  readonly outcome: Outcome;
  /** What a reader should know about the request. */
  readonly warnings: readonly Issue[];
}

/** Decides a request that was judged usable. Never throws. */
export function evaluate(
  judged: Extract<EvaluateJudgement, { outcome: 'yes' }>,
  { mode, explain: explains, ...rest }: EvaluateOptions,
): Evaluation {
  const context = { ...rest, policy: judged.policy };
  const explained = explains === true ? explain(judged.request, context) : undefined;
  const decision = explained?.decision ?? decide(judged.request, context);
  const summary = mode === undefined ? undefined : underMode(decision, mode);
  const effective = summary?.effective_decision ?? decision.decision;
  return {
    decision,
    effective,
    outcome: DECISION_OUTCOMES[effective],
    warnings: judged.issues,
    ...(summary === undefined ? {} : { summary }),
    ...(explained === undefined ? {} : { trace: explained.trace }),
  };
}

/** A trace as JSON: patterns as they are written, each list up to the one that matched. */
function traceJson({ steps, rule, pattern }: Trace) {
  return {
    rule,
    ...(pattern === undefined ? {} : { pattern }),
    steps: steps.map((step) =>
      step.kind === 'question'
        ? step
        : {
            kind: step.kind,
            list: step.list,
            value: step.value,
            tried: step.patterns
              .slice(0, step.hit === -1 ? undefined : step.hit + 1)
              .map(({ text }, index) => ({ pattern: text, matches: index === step.hit })),
            of: step.patterns.length,
          },
    ),
  };
}

/**
 * The answer as one JSON object: the runtime decision. Under a mode it holds `base_decision` and
 * `effective_decision` too, and the second is what counts.
 */
export function evaluationJson({ decision, summary, trace }: Evaluation): Readonly<Record<string, unknown>> {
  return { ...decision, ...summary, ...(trace === undefined ? {} : { trace: traceJson(trace) }) };
}
