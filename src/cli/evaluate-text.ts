/** A decision for people, and the steps that led to it. */
import type { Evaluation } from '../runtime/enforcement/evaluate.ts';
import type { Step, Trace } from '../runtime/enforcement/trace.ts';
import { printable } from './errors.ts';

function stepLines(step: Step, number: number): string[] {
  if (step.kind === 'question') {
    return [`${number}. ${step.question} ${step.yes ? 'Yes' : 'No'}: ${JSON.stringify(step.saw)}`];
  }
  const { list, value, patterns, hit } = step;
  const tried = hit === -1 ? patterns : patterns.slice(0, hit + 1);
  const rest = patterns.length - tried.length;
  return [
    `${number}. ${list}: ${JSON.stringify(value)} against ${patterns.length} ${patterns.length === 1 ? 'pattern' : 'patterns'}`,
    ...tried.map(({ text }, index) => `   ${index === hit ? 'match' : '  no '} ${index + 1} ${text}`),
    ...(rest > 0 ? [`         ${rest} more not tried`] : []),
  ];
}

/** Every list and question that was looked at, in order, and the rule that decided. */
function traceText({ steps, pattern }: Trace, rule: string): string {
  const by = pattern === undefined ? '' : `, by pattern ${pattern.index + 1} of ${pattern.list}`;
  const lines = [...steps.flatMap((step, index) => stepLines(step, index + 1)), `Rule: ${rule}${by}`];
  return `${lines.map(printable).join('\n')}\n`;
}

/** A decision in a few lines. Under a mode the first word is what counts. */
export function evaluationText({ decision, summary, effective, trace }: Evaluation): string {
  const { rule_id, severity, reason, action_type, target, policy_pack, approver_group, evidence_refs } =
    decision;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['action', `${action_type || '(none)'} ${target}`.trim()],
    ['policy', policy_pack],
    ['approver', approver_group],
    [
      'mode',
      summary && `${summary.mode}; the policy alone says ${decision.decision}. ${summary.mode_reason}`,
    ],
    ['evidence', `${evidence_refs.join(' ')}${summary?.evidence_required ? ' (required)' : ''}`],
  ];
  const lines = [
    `${effective} (${severity}) ${rule_id}`,
    `  ${reason}`,
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(9)} ${value}`])),
  ];
  const text = `${lines.map(printable).join('\n')}\n`;
  return trace === undefined ? text : `${text}\n${traceText(trace, rule_id)}`;
}
