/** Presets of the closeout contracts: the sample, the three states, and what is refused. */
import { altered, toText } from '../alter.ts';
import type { Preset } from '../contract.ts';
import { mergePatch } from './merge-patch.ts';
import { SECTIONS, type SectionName } from './package.ts';
import { CLEAN_SAMPLE, SAMPLE } from './sample.ts';

const accepted = (id: string, title: string, base: unknown, patch: unknown = {}): Preset => ({
  id,
  title,
  text: toText(mergePatch(base, patch)),
});

export const PACKAGE_PRESETS: readonly Preset[] = [
  accepted('example', "Upstream's sample: one failed delivery, accepted", SAMPLE),
  accepted('ready', 'Everything delivered and healthy', CLEAN_SAMPLE),
  accepted('blocked-no-retry-plan', 'A failed delivery that nobody planned to retry', SAMPLE, {
    closeout_retry_plan: null,
  }),
  accepted('blocked-expired', 'Retention that ran out the day before', CLEAN_SAMPLE, {
    retention_review: { retention_until: '2026-05-30' },
  }),
  accepted('blocked-not-accepted', 'A planned retry that nobody accepted the risk of', SAMPLE, {
    release_decision: { accepted_risk: null },
  }),
  {
    id: 'secret-found',
    title: 'A token where the reviewer left a note',
    text: toText(altered(CLEAN_SAMPLE, ['retention_review', 'notes'], '{{github_token}}')),
    refused: { code: 'sensitive-value', pointer: '/retention_review/notes' },
  },
  {
    id: 'text-for-a-count',
    title: 'The number of blockers as a text',
    text: toText(altered(CLEAN_SAMPLE, ['release_closeout_summary', 'blocker_count'], '0')),
    refused: { code: 'wrong-type', pointer: '/release_closeout_summary/blocker_count' },
  },
  {
    id: 'text-for-false',
    title: 'The word "false" in place of false',
    text: toText(altered(CLEAN_SAMPLE, ['signed_archive_manifest', 'private_key_stored'], 'false')),
    refused: { code: 'wrong-type', pointer: '/signed_archive_manifest/private_key_stored' },
  },
  {
    id: 'other-version',
    title: 'A package of another version',
    text: toText(altered(CLEAN_SAMPLE, ['schema_version'], 'cavra.final_closeout_trial.v2')),
    refused: { code: 'constant-mismatch', pointer: '/schema_version' },
  },
];

/** The section of the sample, and one whose first text is a number. */
export function sectionPresets(name: SectionName): Preset[] {
  const example: unknown = SAMPLE[name];
  const [field = ''] = Object.keys(SECTIONS[name].schema.shape);
  return [
    { id: 'example', title: 'The section of the sample', text: toText(example) },
    {
      id: 'number-for-text',
      title: 'A number where a text belongs',
      text: toText(altered(example, [field], 7)),
      refused: { code: 'wrong-type', pointer: `/${field}` },
    },
  ];
}
