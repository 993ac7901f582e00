/** Predictions of the chapter on policy and evidence. */
import { APPROVAL_VERSION } from '../../contracts/evidence/approval.ts';
import { SAMPLE_ROOT } from '../../contracts/evidence/trust.ts';
import type { Prediction } from '../prediction.ts';

const text = (value: unknown): string => JSON.stringify(value, null, 2);

/** Everything that a hurried tool would write down. */
const NAMELESS = {
  schema_version: APPROVAL_VERSION,
  approval_id: 'apr_170000000001',
  decision_id: 'dec_170000000002',
  approver_group: 'Platform Security',
  state: 'approved',
  requested_at: '2026-03-12T17:42:00Z',
  expires_at: '2026-03-13T17:42:00Z',
  decided_at: '2026-03-13T08:42:00Z',
  decision_reason: 'Looks fine.',
};

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'approval-without-a-name',
    asks: 'A chat bot writes down an approval: which decision, which group, approved at 08:42, because it “looks fine”. The group has nine members. Is this a valid approval record?',
    subject: { kind: 'verdict', contract: 'evidence.approval', text: text(NAMELESS) },
    explains:
      'The group says who may decide, `decided_by` says who did. A record that was closed without saying by whom cannot be asked about later, so the contract wants name, moment and reason together. That rule is ours; upstream’s store always writes all three, and its schema asks for none of them.',
  },
  {
    id: 'revoked-root-as-document',
    asks: 'Platform Security has revoked a key, and sends you its trust root with the status `revoked`. You hold that file against the contract of trust roots. Is it a valid document?',
    subject: {
      kind: 'verdict',
      contract: 'evidence.trust_root',
      text: text({ ...SAMPLE_ROOT, status: 'revoked' }),
    },
    explains:
      'A contract says whether a document has the right form, and this one has: that is how a revocation travels. What it may be used for is another question, and `cavra evidence verify` answers it: only an active root verifies. Keep the two questions apart wherever this book says “valid”.',
  },
];
