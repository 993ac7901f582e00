/** What the explorer says of a whole chain, and of all chains on the bench, as pieces. */
import { GATE_IDS } from '../../contracts/lifecycle/gate.ts';
import { rootCauses } from '../../runtime/lifecycle/recompute.ts';
import { draw, mark, type Piece } from '../draw.ts';
import { type ChainViews, gateIn, tally, VIEWS, type ViewName } from './chain-views.ts';

/** The state of the index in a view, and where what is wrong begins. */
export function summaryPiece(views: ChainViews, name: ViewName): Piece {
  const view = views[name];
  const causes = rootCauses(view);
  const why = causes.length === 0 ? '' : ` It begins at ${causes.join(', ')}.`;
  const { state } = gateIn(view, 'R7.11');
  return [
    mark(state, { large: true }),
    draw('p', {}, `The verification index, ${VIEWS[name].toLowerCase()}: ${tally(view)}.${why}`),
  ];
}

/** Where the two views differ, and why. */
export function differenceOf({ upstream, recomputed }: ChainViews): string {
  const differ = GATE_IDS.filter((id) => gateIn(upstream, id).state !== gateIn(recomputed, id).state);
  if (differ.length === 0) return 'Both views agree on every gate.';
  return `The views differ on ${differ.join(', ')}. Upstream believes the result that a packet carries, and the index that was written before; it does not derive them again.`;
}

export interface ChainEntry {
  readonly name: string;
  /** Undefined until the chain is verified. */
  readonly views: ChainViews | undefined;
  readonly current: boolean;
}

/** A button for each chain, with the state of its index. */
export function chainsPiece(chains: readonly ChainEntry[]): Piece {
  return chains.map(({ name, views, current }, index) => {
    const causes = views === undefined ? [] : rootCauses(views.recomputed);
    const reason = causes.length === 0 ? undefined : `begins at ${causes.join(', ')}`;
    return draw(
      'li',
      {},
      draw(
        'button',
        { type: 'button', class: 'lc-node', 'data-chain': String(index), 'aria-pressed': String(current) },
        draw('span', { class: 'lc-label' }, name || 'files without a folder'),
        mark(views === undefined ? 'none' : gateIn(views.recomputed, 'R7.11').state),
        reason === undefined ? undefined : draw('span', { class: 'lc-reason' }, reason),
      ),
    );
  });
}
