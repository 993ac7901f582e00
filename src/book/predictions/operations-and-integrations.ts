/** Predictions of the chapter on operations. */
import { findContract } from '../../contracts/registry.ts';
import { INCIDENT } from '../incident.ts';
import type { Prediction } from '../prediction.ts';

/** The example of the contract, with one status painted over. */
function readyWithBlocker(): string {
  const contract = findContract('saas_operating_automation.response');
  const example = contract?.presets.find(({ id }) => id === 'example')?.text;
  if (example === undefined) throw new Error('the prediction needs the example of the response');
  const response = JSON.parse(example);
  response.payload.summary.automation_status = 'ready';
  return JSON.stringify(response, null, 2);
}

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'absolute-path',
    asks: 'The wrapper passes on what the agent’s editor reports: `/home/noor/parcel-tracking/iam/deploy-role.json`. The baseline wants approval for writes to `iam/**`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: {
        ...INCIDENT.shared,
        action_type: 'write_file',
        target: '/home/noor/parcel-tracking/iam/deploy-role.json',
      },
    },
    explains:
      'A pattern covers the whole text from its first letter, and this text begins with a slash. It is the file of the incident, one folder view away. Nothing in the engine resolves a path, so the form of the path is the wrapper’s first duty.',
  },
  {
    id: 'alarm-without-approval',
    asks: 'A promotion to production names no approval; by itself that is a block. On top of it the record reports `alert_level` as critical. What happens?',
    subject: {
      kind: 'decision',
      request: {
        ...INCIDENT.shared,
        action_type: 'release_governance_record',
        target: 'parcel-tracking 2.4.0',
        release_governance: { metadata_kind: 'rollout-promotion-execution', alert_level: 'critical' },
      },
    },
    explains:
      'The alarm is asked about before the approval that is missing, and its answer is the milder one. More bad news made the outcome better. Who reads only the decision will not notice; read the questions.',
  },
  {
    id: 'last-evening-of-a-risk',
    asks: 'In upstream’s sample package a delivery failed; an owner accepts that until `2026-06-07`. You evaluate the package on that very evening, at half past eleven UTC. In which state is the release?',
    subject: { kind: 'closeout', preset: 'example', asOf: '2026-06-07T23:30:00Z' },
    explains:
      'A day without a time lasts to its end in UTC; upstream leaves that open, the ruling is ours. Half an hour later the acceptance is over, and the same package, unchanged, is blocked. Put the end of a risk into somebody’s calendar.',
  },
  {
    id: 'ready-with-a-blocker',
    asks: 'A reply on operating automation says `automation_status` `ready`, while `escalation_drill_status` is `blocked` and the list of blockers names an owner who is still pending. Does the contract accept that document?',
    subject: { kind: 'verdict', contract: 'saas_operating_automation.response', text: readyWithBlocker() },
    explains:
      'No rule links the overall status to the single ones or to the blockers, upstream or here. The summary is something that somebody reported, not something that was computed from its parts. Read the blockers first and the headline last.',
  },
];
