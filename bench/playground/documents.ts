/** Documents of a chosen size for the bench: an evidence bundle with as many records as that takes. */
import { findContract } from '../../src/contracts/registry.ts';

export const BUNDLE = 'evidence.bundle';

/** A word that is refused: its issue has a place, and a verdict with another place is seen to come. */
const BAD_WORD = 'deny';

/** A bundle of about `bytes` bytes whose first record has a decision that nobody can make. */
export function bundleOf(bytes: number): string {
  const document = JSON.parse(findContract(BUNDLE)?.presets[0]?.text ?? '');
  const [record] = document.decisions;
  const written = (count: number): string => {
    const decisions = Array.from({ length: count }, (_, index) => ({
      ...record,
      decision_id: `dec_${String(index).padStart(12, '0')}`,
      ...(index === 0 && { decision: BAD_WORD }),
    }));
    return JSON.stringify({ ...document, decisions }, null, 2);
  };
  const base = written(1).length;
  const each = written(2).length - base;
  const count = Math.min(1_000, Math.max(1, Math.round((bytes - base) / each)));
  const text = written(count);
  // As many records as the contract takes may be too few: then they say more.
  const longer = Math.max(0, Math.ceil((bytes - text.length) / count));
  return longer === 0 ? text : text.replaceAll(/"target": "([^"]*)"/g, `"target": "$1${'x'.repeat(longer)}"`);
}
