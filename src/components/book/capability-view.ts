/** The status of a capability as a reader sees it, and as one who hears the page does. */
import { CAPABILITIES } from '../../contracts/editions/capabilities.ts';
import type { CapabilityStatus } from '../../contracts/editions/capability-status.ts';
import { capabilityStatus, type Deployment } from '../../runtime/editions/capability-status.ts';
import { draw, mark, type Piece } from '../draw.ts';
import type { SignalName } from '../signals.ts';

export const BARE: Deployment = { mode: 'community', entitlement: 'none', configured: new Set() };

const SIGNALS: Readonly<Record<CapabilityStatus, SignalName>> = {
  available: 'ready',
  requires_configuration: 'missing',
  requires_managed_service: 'none',
  requires_commercial_entitlement: 'none',
  unsupported: 'no',
  deprecated: 'stale',
};

export function statusPiece(id: string, deployment: Deployment): Piece {
  const { status, missing } = capabilityStatus(id, deployment);
  return [
    mark(SIGNALS[status], { word: status.replaceAll('_', ' ') }),
    missing.length === 0
      ? undefined
      : draw('span', { class: 'cs-missing' }, `still to configure: ${missing.join(', ')}`),
  ];
}

/** One sentence: how many of the capabilities can be used. */
export function statusSpoken(deployment: Deployment): string {
  const usable = CAPABILITIES.filter(({ id }) => capabilityStatus(id, deployment).status === 'available');
  return `${usable.length} of ${CAPABILITIES.length} available.`;
}
