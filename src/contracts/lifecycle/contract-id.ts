/** Names of the lifecycle contracts, for those who need no more of them than the name. */
import type { Gate } from './gate.ts';

/** The id of the contract of a gate's packet. */
export function packetContractId({ slug }: Pick<Gate, 'slug'>): string {
  return `lifecycle.${slug.replaceAll('-', '_')}`;
}
