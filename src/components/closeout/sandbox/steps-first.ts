/** Steps 1 to 3: the evidence is put together, signed and summed up. */
import { SAMPLE } from '../../../contracts/closeout/sample.ts';
import type { Step } from './step.ts';

const { evidence_refs: REFS } = SAMPLE.final_readiness_bundle;
const { delivery_state, ...SUMMARY } = SAMPLE.release_closeout_summary;

export const FIRST_STEPS: readonly Step[] = [
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
];
