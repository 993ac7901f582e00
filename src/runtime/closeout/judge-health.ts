/** The criterion of retention health: the worst of what the report states, what it found, and what the evidence says. */
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { FINDING_CATEGORIES, type Level, NEVER_ACCEPTABLE } from '../../contracts/closeout/vocabulary.ts';
import type { Acceptance } from './acceptance.ts';
import { failedIds, said } from './evidence.ts';
import { findingsOf, healthChecks, worstLevel } from './health.ts';

type Severity = 'warning' | 'critical';

/** A finding under every name by which an acceptance can list it. */
interface Known {
  readonly severity: Severity;
  readonly category: string;
  readonly names: readonly string[];
}

/** A known category is at least as severe as we know it to be; an unknown severity counts as a warning. */
function severityOf(stated: string | null | undefined, category: string): Severity {
  const known = Object.hasOwn(FINDING_CATEGORIES, category)
    ? FINDING_CATEGORIES[category as keyof typeof FINDING_CATEGORIES]
    : 'warning';
  return stated === 'critical' || known === 'critical' ? 'critical' : 'warning';
}

function reported({ retention_health_report: report }: TrialPackage): Known[] {
  return (report?.findings ?? []).map((finding) => {
    const category = finding.category ?? '';
    const id = finding.finding_id;
    return {
      severity: severityOf(finding.severity, category),
      category,
      names: [...(said(category) ? [category] : []), ...(said(id) ? [id] : [])],
    };
  });
}

export interface EffectiveHealth {
  readonly level: Level;
  readonly findings: readonly Known[];
}

/** The level that counts, and every finding behind it: those of the report, and those of the evidence. */
export function effectiveHealth(document: TrialPackage, now: number): EffectiveHealth {
  const derived = findingsOf(healthChecks(document, now)).map(
    ({ severity, category }): Known => ({ severity, category, names: [category] }),
  );
  const findings = [...reported(document), ...derived];
  const stated = document.retention_health_report?.health_state ?? 'healthy';
  return { level: worstLevel([stated, ...findings.map(({ severity }) => severity)]), findings };
}

const ID = 'retention_health';

/** What an acceptance has to cover: each finding by one of its names, or by the criterion; a delivery also by its id. */
function toCover(document: TrialPackage, findings: readonly Known[]): string[][] {
  if (findings.length === 0) return [[ID]];
  return findings.map(({ category, names }) => [
    ...names,
    ID,
    ...(category === 'delivery_retry_required' ? failedIds(document) : []),
  ]);
}

export function judgeHealth(document: TrialPackage, now: number, acceptance: Acceptance) {
  const report = document.retention_health_report;
  const missing = said(report?.report_id) && said(report.health_state) ? [] : ['health_report_missing'];
  const { level, findings } = effectiveHealth(document, now);
  if (level === 'healthy') return { fails: missing, warns: [] };
  const never = findings.some(({ category }) => NEVER_ACCEPTABLE.has(category));
  const needsRef = level === 'critical' && acceptance.codes.length === 0 && !acceptance.hasExternalRef;
  const fails = [
    ...missing,
    ...(never ? ['critical_finding_not_acceptable'] : []),
    ...acceptance.codes,
    ...(needsRef ? ['acceptance_external_ref_missing'] : []),
    ...new Set(acceptance.uncovered(toCover(document, findings))),
  ];
  return { fails, warns: ['findings_accepted'] };
}
