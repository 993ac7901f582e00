/** What should be mended and decides nothing. */

import type { AdvisoryCode } from '../../contracts/closeout/criterion-codes.ts';
import { boundOf } from '../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import type { ReleaseState } from '../../contracts/closeout/vocabulary.ts';
import { distinct, said } from './evidence.ts';
import { effectiveHealth } from './judge-health.ts';

const when = (found: boolean, code: AdvisoryCode): AdvisoryCode[] => (found ? [code] : []);

function onAlerts(document: TrialPackage, now: number): AdvisoryCode[] {
  const providers = document.retention_alert_delivery?.providers ?? [];
  const unhealthy = effectiveHealth(document, now).level !== 'healthy';
  return [
    ...when(unhealthy && providers.length === 0, 'retention_alert_missing'),
    ...when(
      providers.some(({ delivery_state: state }) => state !== 'delivered' && state !== 'suppressed'),
      'retention_alert_not_delivered',
    ),
    ...when(
      providers.some(({ redacted }) => redacted !== true),
      'retention_alert_not_redacted',
    ),
  ];
}

/** The report's own counts and level, held against its findings and against the evidence. */
function isMismatched(document: TrialPackage, now: number): boolean {
  const report = document.retention_health_report;
  if (report === null || report === undefined) return false;
  const findings = report.findings ?? [];
  const critical = findings.filter(({ severity }) => severity === 'critical').length;
  const { critical_findings: saidCritical, warning_findings: saidWarnings } = report.summary ?? {};
  return (
    (saidCritical ?? critical) !== critical ||
    (saidWarnings ?? findings.length - critical) !== findings.length - critical ||
    report.health_state !== effectiveHealth(document, now).level
  );
}

function onException(document: TrialPackage): string[] {
  const risk = document.release_decision?.accepted_risk;
  if (risk === null || risk === undefined) return [];
  const fields = {
    external_ref: said(risk.external_ref),
    affected_release: said(risk.affected_release),
    compensating_control: said(risk.compensating_control),
    evidence_refs: distinct(risk.evidence_refs).length > 0,
  };
  return Object.entries(fields).flatMap(([name, there]) =>
    there ? [] : [`exception_field_missing:${name}`],
  );
}

/** The advisories of a package, in a fixed order. `used` says whether a criterion leaned on the acceptance. */
export function advisoriesOf(
  document: TrialPackage,
  now: number,
  state: ReleaseState,
  used: boolean,
): string[] {
  const decision = document.release_decision;
  const claimed = decision?.state;
  const risk = decision?.accepted_risk;
  const target = boundOf(document.closeout_retry_plan?.target_resolution_date);
  return [
    ...when(risk !== null && risk !== undefined && !used, 'acceptance_unused'),
    ...when(claimed !== null && claimed !== undefined && claimed !== state, 'claimed_state_differs'),
    ...onAlerts(document, now),
    ...when(isMismatched(document, now), 'health_summary_mismatch'),
    ...when(target !== undefined && now >= target, 'retry_plan_overdue'),
    ...when(!said(decision?.external_record_ref), 'decision_not_linked'),
    ...when(!said(decision?.criteria_document), 'criteria_document_missing'),
    ...onException(document),
  ];
}
