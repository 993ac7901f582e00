/** Failing samples of the customer lifecycle. */
import { altered, toText } from '../alter.ts';
import type { LIFECYCLE_CODES } from '../codes/lifecycle.ts';
import { packetContractId } from '../lifecycle/contract-id.ts';
import { expectedPacket } from '../lifecycle/expected.ts';
import { gateOf } from '../lifecycle/gates.ts';
import type { SamplesOf } from './sample.ts';

const status = gateOf('R7.9');

export const LIFECYCLE_SAMPLES: SamplesOf<typeof LIFECYCLE_CODES> = {
  'private-material': {
    kind: 'document',
    contract: packetContractId(status),
    text: toText({
      schema_version: status.packet,
      evidence_mode: 'live',
      sanitized: true,
      customer_name: 'Example Corp',
    }),
  },
  'not-sanitized': {
    kind: 'document',
    contract: packetContractId(gateOf('R7.3')),
    text: toText(altered(expectedPacket(gateOf('R7.3'), 'live'), ['sanitized'], false)),
    shown: '{ "evidence_mode": "live", "sanitized": false, … }',
  },
  'chain-conflict': { kind: 'cli', args: ['lifecycle', 'index', 'verify', 'examples/lifecycle/conflict'] },
};
