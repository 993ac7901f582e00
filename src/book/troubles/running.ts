/** Releases, pages, connectors, commands and daemons. Between backticks stands code type. */
import type { Trouble } from './trouble.ts';

export const RELEASE_TROUBLES: readonly Trouble[] = [
  {
    id: 'closeout-blocked',
    symptom: 'The closeout is blocked although everything was done',
    cause: 'A criterion lacks its record, or a finding is of the kind that nobody can accept away.',
    look: 'The blockers of `cavra closeout evaluate`: each names its criterion and the evidence that is missing.',
    fix: 'Supply the record. Accept only warnings, with an owner, a reason and a date.',
    more: { says: 'The criteria', at: '/closeout/release-criteria/#the-criteria' },
  },
  {
    id: 'gate-not-ready',
    symptom: 'A gate says not ready, and every value in the packet says ready',
    cause:
      'It asks more than the words: the files that the packet names, the result of the gate before it, and that nothing private is in it.',
    look: 'The checks in the result packet, from the first that failed.',
    fix: 'Run the earlier gate first and hand on its result as it is. A word that was set to ready by hand is what the gate is there to find.',
    codes: ['private-material', 'not-sanitized', 'chain-conflict'],
    more: { says: 'The verification map', at: '/lifecycle/' },
  },
  {
    id: 'failure-approved-away',
    symptom: 'A failed delivery passes as soon as somebody approves',
    cause:
      'The state of an approval is looked at first. Once a record says approved and names an id, its failures are not read. The rule is upstream’s.',
    look: 'The rule id: `release_governance.approval.approved`.',
    fix: 'Judge the delivery before the approval is asked for, and keep both decisions.',
    actions: [
      {
        does: 'Reports two failures, approved',
        request: {
          action_type: 'release_governance_record',
          target: 'parcel-tracking 2.4.0',
          requested_operation: 'verify',
          release_governance: {
            metadata_kind: 'release-connector-delivery',
            failed_delivery_count: 2,
            approval_state: 'approved',
            approval_id: 'apr_000000000001',
          },
        },
      },
    ],
    more: { says: 'An approval hides failures', at: '/reference/known-limits/#an-approval-hides-failures' },
  },
  {
    id: 'delivery-failed',
    symptom: 'A delivery failed',
    cause: 'The endpoint, the credentials or the form of the event.',
    look: 'The delivery record: provider, attempt, and what came back.',
    fix: 'Keep the failure, decide on it, try again. A failure that was deleted looks like a delivery.',
    more: { says: 'Retries', at: '/closeout/retries/' },
  },
];

export const SCREEN_TROUBLES: readonly Trouble[] = [
  {
    id: 'old-data',
    symptom: 'A page shows old data',
    cause:
      'A cached build, or a page that was never connected to anything: upstream’s public sandbox shows samples.',
    look: 'Where the data comes from. The Evidence Console here says it in words.',
    fix: 'Reload, or connect it: `CAVRA_API_ORIGIN` at build or serve time names the API that the site asks.',
    more: { says: 'Run it yourself', at: '/guides/run-it-yourself/' },
  },
  {
    id: 'sample-posture',
    symptom: 'Posture shows agents that you do not have',
    cause:
      'A public page must show samples: nobody’s tenants, prompts and outputs may appear in it. Live ingestion is private.',
    look: 'Whether the page says that it is a sample. Ours counts the decisions of this visit, or the incident’s.',
    fix: 'None in public. In a private service: connect the sources, then look at the readiness gate.',
    whose: 'the private services',
    more: { says: 'AISPM guide', at: '/book/aispm-guide/' },
  },
  {
    id: 'not-production-ready',
    symptom: 'The readiness gate stays closed',
    cause:
      'Something was proven with samples only, is stale, or was never delivered. A blocker is not always a fault.',
    look: 'The blockers, one by one.',
    fix: 'Close each with a real run, not with a note.',
    whose: 'the private services',
    more: { says: 'The blockers and how they are closed', at: '/book/aispm-guide/' },
  },
  {
    id: 'mail-does-not-arrive',
    symptom: 'A report was sent and did not arrive, or could not be sent',
    cause:
      'Sent and not received: the policy of recipients, a filter, the name service, or plain delay. Not sent: user, password, host, port or encryption.',
    look: 'The provider’s log, then the delivery audit.',
    fix: 'Mend the setting in the store of secrets, send again, and keep the audit of both attempts.',
    whose: 'the private services',
  },
  {
    id: 'event-missing',
    symptom: 'An event is missing in the monitoring or ticket system',
    cause: 'Endpoint, token, or an event that is not in the form that the receiver takes.',
    look: 'The event beside its contract. `cavra evidence bundle` with `--exports` writes it in the forms of the receivers.',
    fix: 'Correct it and send it again. The record of the first attempt stays.',
    whose: 'upstream',
  },
];

export const COMMAND_TROUBLES: readonly Trouble[] = [
  {
    id: 'gate-is-green',
    symptom: 'The pipeline is green although the action was blocked',
    cause:
      'Upstream’s `upstream:cavra evaluate` ends with 0 for every decision. Ours does not, but a pipe, a mode or a careless line can lose its code.',
    look: 'The exit code beside the field `decision`.',
    fix: 'With upstream’s command: test the field. With ours: let the step end with the command’s own code.',
    more: { says: 'Three ways to lose the answer', at: '/book/cli-reference/#three-ways-to-lose-the-answer' },
  },
  {
    id: 'no-such-flag',
    symptom: 'A command line from a page is not understood',
    cause:
      'It is of another version, or it never worked: upstream’s wiki gives `upstream:cavra policy sign` a flag `upstream:--output` that the command does not have.',
    look: 'The help of the command. Here the nearest flag is offered.',
    fix: 'Take the line from the reference. Every line of this book was run before it was printed.',
    codes: ['bad-usage'],
    more: { says: 'Upstream’s commands', at: '/reference/cli/upstream/' },
  },
  {
    id: 'nothing-was-judged',
    symptom: 'A command ends with 2',
    cause:
      'There was no answer to give: the file is missing, the text is no JSON or YAML, or it is too large or too deep.',
    look: 'Standard error: the code, and the place in the text.',
    fix: 'Mend the input. Do not count it as a refusal: nothing was refused.',
    codes: ['unreadable-file', 'json-syntax', 'yaml-syntax', 'too-large', 'too-deep', 'bad-encoding'],
    more: { says: 'How a command ends', at: '/book/cli-reference/#how-a-command-ends' },
  },
  {
    id: 'secret-refused',
    symptom: 'A document is refused for a secret, and the secret is not shown',
    cause:
      'A key or a value looks like a credential. It is never repeated, because the message may end up in a log.',
    look: 'The path in the message; the value stands there in your own file.',
    fix: 'Take it out and replace it where it was valid. Where a log already holds one: stop, exchange it, mend the redaction, run again.',
    codes: ['sensitive-value', 'sensitive-key', 'key-material'],
  },
  {
    id: 'daemon-silent',
    symptom: 'The daemon does not answer',
    cause:
      'Nothing listens at the socket, another one holds it, the request came too slowly, or the log of evidence cannot be continued.',
    look: '`cavra daemon status`, and the code of the answer.',
    fix: 'Start it, or stop the one that runs. While it is silent nothing is decided, and so nothing is allowed.',
    codes: ['daemon-no-answer', 'daemon-state', 'daemon-too-slow', 'daemon-busy', 'evidence-log-unusable'],
    more: { says: 'Daemon and CI', at: '/reference/daemon-and-ci/' },
  },
  {
    id: 'link-does-not-open',
    symptom: 'A link to an instrument opens without its input',
    cause: 'The input stands behind the `#`. A mail program or a chat cut it off, or it was changed by hand.',
    look: 'The end of the address.',
    fix: 'Make the link anew and send it as a file or between angle brackets.',
    codes: ['unreadable-link'],
  },
];
