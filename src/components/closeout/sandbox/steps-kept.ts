/** Steps 4 and 5: how long the evidence is kept, and in which bundle. */
import { SAMPLE } from '../../../contracts/closeout/sample.ts';
import type { Step } from './step.ts';

const FILES = SAMPLE.closeout_artifact_bundle.files;
const { decision_state, approved_by, retention_until, ...REVIEW } = SAMPLE.retention_review;

export const KEEPING_STEPS: readonly Step[] = [
  {
    number: 4,
    section: 'retention_review',
    title: 'Request and decide the retention',
    short: 'Retention',
    role: 'Release manager requests; the risk owner decides',
    decides: 'Whether the evidence is kept, until when, and on whose word.',
    why: 'Evidence that may be deleted tomorrow is no evidence. An expired retention is one of three findings that nobody can accept away.',
    absent: 'There is no retention review.',
    questions: [
      {
        id: 'retention',
        ask: 'What did the risk owner decide?',
        feeds: ['retention_approval'],
        choices: [
          {
            id: 'approved',
            label: 'Approved, by name',
            told: 'The decision says who approved.',
            patch: { retention_review: { ...REVIEW, decision_state, approved_by } },
          },
          {
            id: 'nobody',
            label: 'Approved, by “TBD”',
            told: 'A placeholder is nobody. Without a name there is no approval.',
            patch: { retention_review: { ...REVIEW, decision_state, approved_by: 'TBD' } },
          },
          {
            id: 'denied',
            label: 'Denied',
            told: 'The bundle of step 5 can no longer claim an approved retention, and health turns critical for good.',
            patch: { retention_review: { ...REVIEW, decision_state: 'denied' } },
          },
          {
            id: 'pending',
            label: 'Nothing yet',
            told: 'Asked for is not approved.',
            patch: { retention_review: { ...REVIEW, decision_state: 'pending' } },
          },
        ],
      },
      {
        id: 'retention_date',
        ask: 'Until when is it kept?',
        feeds: ['retention_approval'],
        choices: [
          {
            id: 'year',
            label: `For a year, until ${retention_until}`,
            told: 'Far outside the warning window of 30 days.',
            patch: { retention_review: { retention_until } },
          },
          {
            id: 'near',
            label: 'Until 2026-06-20, three weeks away',
            told: 'Not expired, but near. Health warns, and a warning needs somebody who accepts it.',
            patch: { retention_review: { retention_until: '2026-06-20' } },
          },
          {
            id: 'expired',
            label: 'It ran out on 2026-05-30',
            told: 'The day lasts to its end in UTC, and it is past. No acceptance helps.',
            patch: { retention_review: { retention_until: '2026-05-30' } },
          },
          {
            id: 'held',
            label: 'It ran out on 2026-05-30, but a legal hold is on',
            told: 'The hold keeps the files. It does not renew the approval, so this is as expired as before.',
            patch: { retention_review: { retention_until: '2026-05-30', legal_hold: true } },
          },
          {
            id: 'none',
            label: 'No date was given',
            told: 'Nothing can expire, and nobody knows when it will. Health warns.',
            patch: { retention_review: { retention_until: null } },
          },
        ],
      },
    ],
  },
  {
    number: 5,
    section: 'closeout_artifact_bundle',
    title: 'Build the artifact bundle',
    short: 'Bundle',
    role: 'Release manager; the auditor reviews',
    decides: 'Whether an auditor can fetch the files, and tell that they are the right ones.',
    why: 'The bundle is what is left when everybody has moved on. Each file needs its digest, and the bundle remembers the retention decision that it was made with.',
    absent: 'There is no artifact bundle.',
    questions: [
      {
        id: 'bundle',
        ask: 'What was built?',
        feeds: ['artifact_bundle'],
        choices: [
          {
            id: 'built',
            label: 'Three files, a digest each, ready to fetch',
            told: 'The bundle takes the retention decision of step 4 with it, if that was an approval.',
            patch: (draft) => ({
              closeout_artifact_bundle: {
                ...SAMPLE.closeout_artifact_bundle,
                retention_decision_state:
                  draft.retention_review?.decision_state === 'approved' ? 'approved' : 'not_attached',
              },
            }),
          },
          {
            id: 'no-digest',
            label: 'Three files, one without its digest',
            told: 'Whoever swaps that file will not be noticed.',
            patch: {
              closeout_artifact_bundle: {
                ...SAMPLE.closeout_artifact_bundle,
                files: FILES.map(({ name, sha256 }, index) => (index === 1 ? { name } : { name, sha256 })),
              },
            },
          },
          {
            id: 'not-ready',
            label: 'Three files, still being packed',
            told: 'A bundle that cannot be fetched cannot be reviewed.',
            patch: {
              closeout_artifact_bundle: { ...SAMPLE.closeout_artifact_bundle, download_state: 'pending' },
            },
          },
          {
            id: 'none',
            label: 'Nothing was built',
            told: 'A missing bundle blocks, and it is a finding that nobody can accept away.',
            patch: {},
          },
        ],
      },
    ],
  },
];
