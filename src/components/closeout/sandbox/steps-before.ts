/** Steps 1 to 5: the evidence is put together, up to the artifact bundle. */
import { SAMPLE } from '../../../contracts/closeout/sample.ts';
import type { Step } from './step.ts';

const { evidence_refs: REFS } = SAMPLE.final_readiness_bundle;
const FILES = SAMPLE.closeout_artifact_bundle.files;
const { decision_state, approved_by, retention_until, ...REVIEW } = SAMPLE.retention_review;
const { delivery_state, ...SUMMARY } = SAMPLE.release_closeout_summary;

export const STEPS_BEFORE: readonly Step[] = [
  {
    number: 1,
    section: 'final_readiness_bundle',
    title: 'Produce the final readiness evidence',
    short: 'Readiness',
    role: 'Release manager',
    decides: 'Whether the evidence of readiness is whole, and the release may be closed at all.',
    why: 'A closeout without its evidence is a claim. The bundle holds nothing itself: it points at six kinds of evidence, so an auditor can ask for each by name.',
    absent: 'There is no readiness bundle.',
    questions: [
      {
        id: 'readiness',
        ask: 'What does the readiness bundle point at?',
        feeds: ['final_readiness'],
        choices: [
          {
            id: 'whole',
            label: 'All six kinds of evidence',
            told: 'Readiness, approval, packet, auditor, archive and alert are each referenced. The archive health serves for two of them.',
            patch: { final_readiness_bundle: SAMPLE.final_readiness_bundle },
          },
          {
            id: 'no-auditor',
            label: 'All but the auditor export',
            told: 'The auditor has nothing to read. One missing kind is enough to fail.',
            patch: {
              final_readiness_bundle: {
                ...SAMPLE.final_readiness_bundle,
                evidence_refs: REFS.filter((ref) => !ref.startsWith('auditor-export')),
              },
            },
          },
          {
            id: 'incomplete',
            label: 'All six, but the bundle says that it is incomplete',
            told: 'References alone do not do. The bundle itself has to say that it is ready.',
            patch: { final_readiness_bundle: { ...SAMPLE.final_readiness_bundle, state: 'incomplete' } },
          },
          {
            id: 'none',
            label: 'Nothing: no bundle was made',
            told: 'The first criterion has nothing to read.',
            patch: {},
          },
        ],
      },
    ],
  },
  {
    number: 2,
    section: 'signed_archive_manifest',
    title: 'Attach the outside signature to the archive manifest',
    short: 'Signature',
    role: 'Release manager; the security architect reviews',
    decides: 'Who signed the archive, and with which outside key. The key itself never comes near.',
    why: 'Whoever signs must not be whoever is judged. The manifest records a signature and the name of its key. It proves nothing by itself: ask the signer.',
    absent: 'There is no archive manifest.',
    questions: [
      {
        id: 'signature',
        ask: 'What came back from the signing authority?',
        feeds: ['signed_archive_manifest'],
        choices: [
          {
            id: 'attached',
            label: 'A signature, and the name of the key that made it',
            told: 'The manifest names the key and says that no private key is stored.',
            patch: { signed_archive_manifest: SAMPLE.signed_archive_manifest },
          },
          {
            id: 'waiting',
            label: 'Nothing yet',
            told: 'The manifest waits for its signature, so it names no key either: two codes.',
            patch: {
              signed_archive_manifest: {
                ...SAMPLE.signed_archive_manifest,
                signature_state: 'external_signature_required',
                key_reference: '',
              },
            },
          },
          {
            id: 'key-stored',
            label: 'A signature, and the private key along with it',
            told: 'Somebody meant well. A stored key lets anybody sign anything, so the criterion fails whatever the signature says.',
            patch: {
              signed_archive_manifest: { ...SAMPLE.signed_archive_manifest, private_key_stored: true },
            },
          },
          {
            id: 'bad-digest',
            label: 'A signature over a digest that was cut short',
            told: 'Nobody can hold the archive against half a digest.',
            patch: {
              signed_archive_manifest: {
                ...SAMPLE.signed_archive_manifest,
                manifest_digest: SAMPLE.signed_archive_manifest.manifest_digest.slice(0, 39),
              },
            },
          },
          {
            id: 'none',
            label: 'No manifest was made',
            told: 'There is nothing that anybody could have signed.',
            patch: {},
          },
        ],
      },
    ],
  },
  {
    number: 3,
    section: 'release_closeout_summary',
    title: 'Close the summary, then deliver it',
    short: 'Summary',
    role: 'Release manager; the platform owner delivers',
    decides: 'Whether the closeout is closed, and whether those who must know were reached.',
    why: 'Closed and delivered are two facts, and both are read. A summary that reached nobody closes nothing; one that was sent while blockers stood misleads everybody.',
    absent: 'There is no closeout summary.',
    questions: [
      {
        id: 'closeout',
        ask: 'What does the summary say?',
        feeds: ['release_closeout'],
        choices: [
          {
            id: 'closed',
            label: 'Closed, with no blocker',
            told: 'State and count agree.',
            patch: { release_closeout_summary: SUMMARY },
          },
          {
            id: 'open',
            label: 'Open, with one blocker',
            told: 'Both the state and the count fail.',
            patch: { release_closeout_summary: { ...SUMMARY, closeout_state: 'open', blocker_count: 1 } },
          },
          {
            id: 'contradiction',
            label: 'Closed, though one blocker is still counted',
            told: 'The two disagree, and the worse of them counts.',
            patch: { release_closeout_summary: { ...SUMMARY, blocker_count: 1 } },
          },
        ],
      },
      {
        id: 'delivery',
        ask: 'What became of its delivery?',
        feeds: ['closeout_delivery', 'retry_workflow'],
        choices: [
          {
            id: 'delivered',
            label: 'It arrived everywhere',
            told: 'Nothing is to be retried, so steps 8 and 9 have nothing to record.',
            patch: { release_closeout_summary: { delivery_state: 'delivered' } },
          },
          {
            id: 'one-failed',
            label: 'The webhook answered 503; the others took it',
            told: 'From here on a retry has to be planned and run dry, and somebody has to accept the wait.',
            patch: { release_closeout_summary: { delivery_state } },
          },
          {
            id: 'all-failed',
            label: 'Both deliveries failed',
            told: 'The plan and the worker run now have to name two deliveries.',
            patch: {
              release_closeout_summary: {
                delivery_state: 'failed',
                failed_delivery_ids: ['connector-delivery-demo-001', 'connector-delivery-demo-002'],
              },
            },
          },
          {
            id: 'not-recorded',
            label: 'Nobody recorded it',
            told: 'What is not recorded did not happen, as far as the criteria can tell.',
            patch: { release_closeout_summary: { delivery_state: 'pending' } },
          },
        ],
      },
    ],
  },
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
