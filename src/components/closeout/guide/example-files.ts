/** The sample packages in `examples/closeout`, each with what it shows. Tests evaluate every file of that folder. */

import expired from '../../../../examples/closeout/blocked-expired.json' with { type: 'json' };
import noPlan from '../../../../examples/closeout/blocked-no-retry-plan.json' with { type: 'json' };
import notAccepted from '../../../../examples/closeout/blocked-not-accepted.json' with { type: 'json' };
import ready from '../../../../examples/closeout/ready.json' with { type: 'json' };
import sample from '../../../../examples/closeout/sample.json' with { type: 'json' };
import type { ReleaseState } from '../../../contracts/closeout/vocabulary.ts';

export interface ExampleFile {
  readonly file: string;
  /** The preset of the package contract that it equals. */
  readonly preset: string;
  readonly shows: string;
  readonly state: ReleaseState;
  readonly document: unknown;
}

export const EXAMPLE_FILES: readonly ExampleFile[] = [
  {
    file: 'sample.json',
    preset: 'example',
    shows: "Upstream's sample: one delivery failed, its retry is planned and rehearsed, an owner accepts it.",
    state: 'ready_with_accepted_risk',
    document: sample,
  },
  {
    file: 'ready.json',
    preset: 'ready',
    shows: 'The same closeout on a good day: everything arrived.',
    state: 'ready_for_release',
    document: ready,
  },
  {
    file: 'blocked-no-retry-plan.json',
    preset: 'blocked-no-retry-plan',
    shows: 'The failed delivery, and nobody who planned to try again.',
    state: 'blocked',
    document: noPlan,
  },
  {
    file: 'blocked-expired.json',
    preset: 'blocked-expired',
    shows: 'Retention that ran out the day before.',
    state: 'blocked',
    document: expired,
  },
  {
    file: 'blocked-not-accepted.json',
    preset: 'blocked-not-accepted',
    shows: 'The planned retry, and nobody who accepts the wait.',
    state: 'blocked',
    document: notAccepted,
  },
];
