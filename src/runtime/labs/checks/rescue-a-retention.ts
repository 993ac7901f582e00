/** The retention: approved for long enough, the bundle under it, the report of now, and nothing bent to get there. */
import { boundOf } from '../../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../../contracts/closeout/package.ts';
import type { Check } from '../../../contracts/labs/lab.ts';
import { healthReport } from '../../closeout/health-report.ts';
import { decidePackage, failing, NOW } from '../closeout-tasks.ts';
import { code } from '../say.ts';

const FILE = 'package.json';
const APPROVER = /\bines\b/i;
const LEAST = boundOf('2033-05-31') ?? 0;
const STATE = 'ready_for_release';
const TASKS = ['review', 'bundle', 'report', 'kept', 'state'];

function review({ retention_review: review }: TrialPackage, fails: readonly string[]): string[] {
  const until = boundOf(review?.retention_until);
  return [
    ...fails,
    ...(APPROVER.test(review?.approved_by ?? '') ? [] : ['It was Ines who approved it.']),
    ...(until !== undefined && until >= LEAST ? [] : ['It is not kept for seven years.']),
  ];
}

/** The report that the package holds, beside the one that the check would write now. */
function report(document: TrialPackage): string[] {
  const { retention_health_report: held } = document;
  const now = healthReport(document, Date.parse(NOW));
  const [then, today] = [held?.findings ?? [], now.findings].map((list) =>
    list.map(({ category }) => category ?? ''),
  );
  return [
    ...(then ?? [])
      .filter((one) => !today?.includes(one))
      .map((one) => `It still finds ${code(one)}, and the evidence no longer does.`),
    ...(today ?? [])
      .filter((one) => !then?.includes(one))
      .map((one) => `It does not find ${code(one)}, and the evidence does.`),
    ...(held?.health_state === now.health_state
      ? []
      : [`It says ${code(held?.health_state ?? 'nothing')}; the check says ${code(now.health_state)} now.`]),
    ...(now.health_state === 'healthy' ? [] : ['By the evidence retention is not healthy yet.']),
  ];
}

function kept(document: TrialPackage): string[] {
  return [
    ...(document.generated_at === NOW
      ? []
      : [`${code('generated_at')} was ${code(NOW)}: a package that is dated back proves nothing.`]),
    ...(document.retention_review?.legal_hold === true
      ? []
      : ['The legal hold is gone. Nobody lifted it, and it is not what blocks.']),
    ...(document.release_closeout_summary?.delivery_state === 'delivered'
      ? []
      : ['The deliveries arrived, and the summary no longer says so.']),
  ];
}

export const check: Check = (texts) => {
  const decided = decidePackage(FILE, texts[FILE] ?? '');
  if (!decided.ok) return Object.fromEntries(TASKS.map((task) => [task, decided.says]));
  const { document, decision } = decided;
  const accepts = document.release_decision?.accepted_risk;
  return {
    review: review(document, failing(decision, 'retention_approval')),
    bundle: failing(decision, 'artifact_bundle'),
    report: report(document),
    kept: kept(document),
    state: [
      ...(decision.state === STATE ? [] : [`The state is ${code(decision.state)}.`]),
      ...(accepts === null || accepts === undefined
        ? []
        : ['A risk is accepted. There is none left to accept: the retention itself was to be mended.']),
    ],
  };
};
