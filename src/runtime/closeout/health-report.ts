/** The retention health report, as the record that a package holds, with our checks beside upstream's fields. */

import type { HealthReport } from '../../contracts/closeout/health.ts';
import { momentText } from '../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { EXPIRY_WARNING_DAYS, findingsOf, healthChecks, worstLevel } from './health.ts';
import { stamp } from './retry-plan.ts';

/** Checks a package at a moment, in milliseconds. `warningDays` is the window in which an end counts as near. */
export function healthReport(
  document: TrialPackage,
  now: number,
  warningDays: number = EXPIRY_WARNING_DAYS,
): HealthReport {
  const checks = healthChecks(document, now, warningDays);
  const findings = findingsOf(checks);
  const report_id = `retention-health-${stamp(now)}`;
  const critical = findings.filter(({ severity }) => severity === 'critical').length;
  return {
    report_id,
    health_state: worstLevel(findings.map(({ severity }) => severity)),
    summary: {
      critical_findings: critical,
      warning_findings: findings.length - critical,
      healthy_checks: checks.filter(({ status }) => status === 'healthy').length,
    },
    findings: findings.map(({ severity, category, message }) => ({
      finding_id: `${report_id}-${category}`,
      severity,
      category,
      message,
    })),
    generated_at: momentText(now),
    expiry_warning_days: warningDays,
    legal_hold: document.retention_review?.legal_hold ?? false,
    checks: checks.map(({ check, status }) => ({ check, status })),
  };
}
