/** Numbers that the pages of the final closeout say, each beside the value that it is. */
import { ALERT_WINDOW_MINUTES } from '../contracts/closeout/alert.ts';
import { CRITERIA } from '../contracts/closeout/criteria.ts';
import { SECTION_NAMES, SECTIONS } from '../contracts/closeout/package.ts';
import { RETRY_DEFAULTS } from '../contracts/closeout/retry.ts';
import { SAMPLE } from '../contracts/closeout/sample.ts';
import { NEVER_ACCEPTABLE, REQUIRED_FILES, RETRY_ACTIONS, STATES } from '../contracts/closeout/vocabulary.ts';
import { DEFAULT_PICKS } from '../contracts/closeout/worker.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { EVIDENCE } from './closeout-guide.ts';
import type { SaidNumber } from './numbers.ts';

/** Criteria that read something of each of these sections. */
const reading = (...sections: readonly (typeof SECTION_NAMES)[number][]): number =>
  CRITERIA.filter(({ reads }) =>
    sections.every((section) => reads.some((path) => path.split('.')[0] === section)),
  ).length;

/** Each step leaves one record, which is a section of the package; the scenario comes before the steps. */
const steps = (): number => SECTION_NAMES.filter((name) => SECTIONS[name].step > 0).length;

/** Day of the month on which the sample's acceptance ends. */
const lastDay = (): number => Number(SAMPLE.release_decision.accepted_risk.expires_at.slice(-2));

/** Checks that the sample's health report counts, passed or not. */
function countedChecks(): number {
  const { summary } = SAMPLE.retention_health_report;
  return summary.critical_findings + summary.warning_findings + summary.healthy_checks;
}

export function closeoutNumbers(upstream: string): SaidNumber[] {
  return [
    { says: 'eight on one page, ten on another', reason: upstream },
    { says: 'its longer one counts eleven', reason: upstream },
    { says: 'upstream names five of the checks', reason: upstream },
    { says: 'calls this phase 8', reason: "Upstream's name of a phase that this project does not have." },
    { says: 'its sample counts six', is: countedChecks() },
    { says: 'eight criteria', is: CRITERIA.length },
    { says: 'eight decide', is: CRITERIA.length },
    { says: 'two criteria read plan and run', is: reading('closeout_retry_plan', 'retry_worker_run') },
    { says: 'ten steps', is: steps() },
    { says: 'the ten records', is: steps() },
    { says: 'the three states', is: STATES.length },
    { says: 'the three decisions', is: RETRY_ACTIONS.length },
    { says: 'counts the same nine', is: EVIDENCE.length },
    { says: 'six references, and nothing', is: SAMPLE.final_readiness_bundle.evidence_refs.length },
    { says: 'three findings cannot', is: NEVER_ACCEPTABLE.size },
    { says: 'three of them never', is: NEVER_ACCEPTABLE.size },
    { says: 'three, under differing names', is: Object.keys(REQUIRED_FILES).length },
    { says: 'the end of 7 june', is: lastDay() },
    { says: 'the base is 15 minutes', is: RETRY_DEFAULTS.delayMinutes },
    { says: 'the multiplier 2', is: RETRY_DEFAULTS.multiplier },
    { says: '3 attempts are the most', is: RETRY_DEFAULTS.attempts },
    { says: 'at most five of its retries', is: DEFAULT_PICKS },
    { says: 'the same report within 60 minutes', is: ALERT_WINDOW_MINUTES },
    { says: 'exit code 3 says', is: OUTCOMES.person },
    { says: 'the exit code is 3', is: OUTCOMES.person },
    { says: 'and exit code 2', is: OUTCOMES.unusable },
  ];
}
