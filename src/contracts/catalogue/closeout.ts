/** Failing samples of the final closeout. */
import { toText } from '../alter.ts';
import { SAMPLE } from '../closeout/sample.ts';
import type { CLOSEOUT_CODES } from '../codes/closeout.ts';
import type { SamplesOf } from './sample.ts';

export const CLOSEOUT_SAMPLES: SamplesOf<typeof CLOSEOUT_CODES> = {
  'no-clock': {
    kind: 'http',
    method: 'POST',
    path: '/closeout/evaluate',
    headers: { 'content-type': 'application/json' },
    body: toText({ schema_version: SAMPLE.schema_version, generated_at: '2026-05-31T08:30:00' }),
  },
};
