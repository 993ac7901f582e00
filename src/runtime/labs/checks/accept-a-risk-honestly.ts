/** The failed delivery: still told, its retry planned and rehearsed, its risk accepted by somebody, for a while. */
import { boundOf } from '../../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../../contracts/closeout/package.ts';
import type { Check } from '../../../contracts/labs/lab.ts';
import { acceptanceOf } from '../../closeout/acceptance.ts';
import { deliveryFailed } from '../../closeout/evidence.ts';
import { advisories, decidePackage, failing, NOW } from '../closeout-tasks.ts';
import { code } from '../say.ts';

const FILE = 'package.json';
const DELIVERY = 'connector-delivery-parcels-001';
const STATE = 'ready_with_accepted_risk';
/** The end of 7 June: a day counts until it is over. */
const LATEST = boundOf('2026-06-07') ?? 0;
const TASKS = ['facts', 'plan', 'rehearsed', 'acceptance', 'state'];

function facts(document: TrialPackage): string[] {
  const { release_closeout_summary: summary, retention_health_report: report, generated_at: at } = document;
  const found = report?.findings?.some(({ category }) => category === 'delivery_retry_required') ?? false;
  return [
    ...(deliveryFailed(document) && summary?.failed_delivery_ids?.includes(DELIVERY)
      ? []
      : [
          `The summary no longer says that ${code(DELIVERY)} failed. It has not arrived, so the package would lie.`,
        ]),
    ...(found ? [] : ['The health report no longer finds the delivery that has to be retried.']),
    ...(at === NOW
      ? []
      : [`${code('generated_at')} was ${code(NOW)}: moving the clock changes nothing that happened.`]),
  ];
}

function plan({ closeout_retry_plan: plan }: TrialPackage, fails: readonly string[]): string[] {
  const owner = plan?.owner?.trim() ?? '';
  return [
    ...fails.filter((says) => /retry_(?:plan|decision)|not_retryable/.test(says)),
    ...(owner === '' ? ['Nobody owns the retry.'] : []),
    ...(boundOf(plan?.target_resolution_date) === undefined ? ['No date says when it will be through.'] : []),
  ];
}

function rehearsed({ retry_worker_run: run }: TrialPackage, fails: readonly string[]): string[] {
  return [
    ...fails.filter((says) => /retry_worker|dry_run|delivery_not_covered/.test(says)),
    ...(run?.mode === 'dry_run' ? [] : [`The run of the note was a ${code('dry_run')}.`]),
    ...(run?.review_state === 'reviewed'
      ? []
      : [
          `${code('review_state')} does not say that the run was reviewed. An acceptance can stand in for it; a reviewer is better.`,
        ]),
  ];
}

function acceptance(document: TrialPackage, fails: readonly string[]): string[] {
  const risk = document.release_decision?.accepted_risk;
  const { codes } = acceptanceOf(document, Date.parse(NOW));
  const end = boundOf(risk?.expires_at);
  const covers = risk?.covers ?? [];
  return [
    ...fails.filter((says) => says.includes('acceptance_')),
    ...(codes.length === 0 && end !== undefined && end > LATEST ? ['It ends after 7 June.'] : []),
    ...(covers.length === 1 && covers[0] === DELIVERY
      ? []
      : [`It must cover ${code(DELIVERY)} and nothing else: the wait for it is all that is accepted.`]),
  ];
}

export const check: Check = (texts) => {
  const decided = decidePackage(FILE, texts[FILE] ?? '');
  if (!decided.ok) return Object.fromEntries(TASKS.map((task) => [task, decided.says]));
  const { document, decision } = decided;
  const fails = failing(decision, 'closeout_delivery', 'retry_workflow', 'retention_health');
  return {
    facts: facts(document),
    plan: plan(document, fails),
    rehearsed: rehearsed(document, fails),
    acceptance: acceptance(document, fails),
    state: [
      ...(decision.state === STATE ? [] : [`The state is ${code(decision.state)}.`]),
      ...advisories(decision),
    ],
  };
};
