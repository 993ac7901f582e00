/** The sample packages in `examples/closeout`, each with what it shows. Tests evaluate every file of that folder. */

import { TRIAL_PACKAGE } from '../../../contracts/closeout/contracts.ts';
import type { ReleaseState } from '../../../contracts/closeout/vocabulary.ts';

export interface ExampleFile {
  readonly file: string;
  /** The preset of the package contract that it equals. */
  readonly preset: string;
  readonly shows: string;
  readonly state: ReleaseState;
}

export const EXAMPLE_FILES: readonly ExampleFile[] = [
  {
    file: 'sample.json',
    preset: 'example',
    shows: "Upstream's sample: one delivery failed, its retry is planned and rehearsed, an owner accepts it.",
    state: 'ready_with_accepted_risk',
  },
  {
    file: 'ready.json',
    preset: 'ready',
    shows: 'The same closeout on a good day: everything arrived.',
    state: 'ready_for_release',
  },
  {
    file: 'blocked-no-retry-plan.json',
    preset: 'blocked-no-retry-plan',
    shows: 'The failed delivery, and nobody who planned to try again.',
    state: 'blocked',
  },
  {
    file: 'blocked-expired.json',
    preset: 'blocked-expired',
    shows: 'Retention that ran out the day before.',
    state: 'blocked',
  },
  {
    file: 'blocked-not-accepted.json',
    preset: 'blocked-not-accepted',
    shows: 'The planned retry, and nobody who accepts the wait.',
    state: 'blocked',
  },
];

/** What a file holds. It equals its preset, which a test holds; so no page has to read the folder. */
export function documentOf({ preset }: ExampleFile): unknown {
  const text = TRIAL_PACKAGE.presets.find(({ id }) => id === preset)?.text;
  if (text === undefined) throw new Error(`${TRIAL_PACKAGE.id} has no preset ${preset}`);
  return JSON.parse(text);
}
