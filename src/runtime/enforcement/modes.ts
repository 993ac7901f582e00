/**
 * Policy modes. The engine's decision is the base; the mode gives an effective decision beside it and hides nothing.
 * Upstream's tests show four cells of the table; the rest is our choice and is marked so.
 */
import type { DecisionWord, PolicyMode } from '../../contracts/enforcement/vocabulary.ts';
import type { Decision } from './decide.ts';
import { goTrim } from './trim.ts';

export interface ModeInput {
  readonly mode: PolicyMode;
  /** Break glass needs both; a blank one counts as missing. */
  readonly actor?: string | undefined;
  readonly reason?: string | undefined;
}

export interface ModeSummary {
  /** Ours: upstream's name for the summary is not known. */
  readonly schema_version: 'cavra.policy-mode-summary.v1';
  readonly mode: PolicyMode;
  readonly base_decision: Decision;
  readonly effective_decision: DecisionWord;
  readonly mode_reason: string;
  readonly evidence_required: boolean;
  readonly break_glass_actor_present: boolean;
  readonly break_glass_reason_present: boolean;
}

interface Cell {
  readonly effective: DecisionWord;
  readonly reason: string;
  readonly evidence: boolean;
}

const cell = (effective: DecisionWord, reason: string, evidence: boolean): Cell => ({
  effective,
  reason,
  evidence,
});

const unchanged = (base: DecisionWord): Cell =>
  cell(base, 'The mode leaves the decision of the policy as it is.', false);

function auditOnly(base: DecisionWord): Cell {
  // A base of allow stays: our choice.
  if (base === 'allow') return unchanged(base);
  return cell('audit_only', 'The decision is recorded and not enforced.', true);
}

function strict(base: DecisionWord): Cell {
  if (base !== 'allow') return unchanged(base);
  return cell('require_approval', 'The policy allows this; in strict mode a person must agree too.', true);
}

function breakGlass(base: DecisionWord, complete: boolean): Cell {
  // A base that waits is treated as one that blocks: our choice.
  if (base !== 'block' && base !== 'require_approval') return unchanged(base);
  return complete
    ? cell('allow_with_attestation', 'The glass was broken by a named actor with a reason.', true)
    : cell('block', 'Breaking the glass needs an actor and a reason.', true);
}

/** The decision that counts under a mode, with the base decision beside it. */
export function underMode(base: Decision, { mode, actor, reason }: ModeInput): ModeSummary {
  const hasActor = goTrim(actor ?? '') !== '';
  const hasReason = goTrim(reason ?? '') !== '';
  const cells: Readonly<Record<PolicyMode, () => Cell>> = {
    enforce: () => unchanged(base.decision),
    audit_only: () => auditOnly(base.decision),
    strict: () => strict(base.decision),
    break_glass: () => breakGlass(base.decision, hasActor && hasReason),
  };
  const { effective, reason: why, evidence } = cells[mode]();
  return {
    schema_version: 'cavra.policy-mode-summary.v1',
    mode,
    base_decision: base,
    effective_decision: effective,
    mode_reason: why,
    evidence_required: evidence,
    break_glass_actor_present: hasActor,
    break_glass_reason_present: hasReason,
  };
}
