/** The map, its table twin and the panel of a gate, as pieces: made at build, and again in the page. */
import type { GateId } from '../../contracts/lifecycle/gate.ts';
import { GATES, gateOf } from '../../contracts/lifecycle/gates.ts';
import { MAP_NODES } from '../../contracts/lifecycle/map.ts';
import { draw, mark, name, type Piece } from '../draw.ts';
import {
  type ChainViews,
  gateIn,
  type Remark,
  reasonOf,
  relationsOf,
  remarksOf,
  VIEWS,
  type ViewName,
} from './chain-views.ts';
import { DRAWN_EDGES, GUTTER, ROW } from './map-edges.ts';

export interface Shown {
  readonly views: ChainViews;
  readonly view: ViewName;
  /** The gate whose panel is open. */
  readonly selected?: GateId;
  /** Without script a node is a link to its page; with script a button that opens its panel. */
  readonly script: boolean;
}

function edges({ views, view, selected }: Shown): Piece {
  const paths = DRAWN_EDGES.map(({ kind, from, to, line, head }) => {
    const lit = selected === from || selected === to ? 'yes' : undefined;
    const passes = gateIn(views[view], from).state === 'ready' ? 'yes' : 'no';
    return [
      draw('path', { d: line, class: 'lc-edge', 'data-kind': kind, 'data-passes': passes, 'data-lit': lit }),
      draw('path', { d: head, class: 'lc-edge', 'data-lit': lit }),
    ];
  });
  const height = String(ROW * GATES.length);
  return draw(
    'svg',
    {
      class: 'lc-lines',
      viewBox: `0 0 ${GUTTER} ${height}`,
      width: String(GUTTER),
      height,
      'aria-hidden': 'true',
    },
    paths,
  );
}

/** The drawing. Its table twin says the same in words. */
export function mapPiece(shown: Shown): Piece {
  const { views, view, selected, script } = shown;
  const nodes = MAP_NODES.map(({ gate, label }) => {
    const { state } = gateIn(views[view], gate);
    const inside = [draw('span', { class: 'lc-label' }, label), mark(state)];
    const node = script
      ? draw(
          'button',
          {
            type: 'button',
            class: 'lc-node',
            'data-gate': gate,
            'data-state': state,
            'aria-pressed': String(selected === gate),
          },
          ...inside,
        )
      : draw(
          'a',
          { class: 'lc-node', href: `/lifecycle/${gateOf(gate).slug}/`, 'data-state': state },
          ...inside,
        );
    return draw('li', {}, node);
  });
  return [edges(shown), draw('ol', { class: 'lc-nodes', 'aria-label': `The chain, ${VIEWS[view]}` }, nodes)];
}

/** Rows of the table: order, both states with their reasons, and every line of the drawing in words. */
export function rowsPiece({ views }: Pick<Shown, 'views'>): Piece {
  return GATES.map(({ id, slug, label }) => {
    const { needs, dependents, seal } = relationsOf(id);
    const cell = (view: ViewName) => {
      const inView = gateIn(views[view], id);
      return draw('td', {}, mark(inView.state), draw('span', { class: 'lc-reason' }, reasonOf(inView)));
    };
    return draw(
      'tr',
      {},
      draw('th', { scope: 'row' }, draw('a', { href: `/lifecycle/${slug}/` }, `${id} ${label}`)),
      cell('recomputed'),
      cell('upstream'),
      draw('td', {}, needs),
      draw('td', {}, dependents),
      draw('td', {}, seal),
    );
  });
}

const STATUS = { blocker: 'Blocks', warn: 'Warns', advisory: 'Advisory' } as const;

function remarkPiece({ check, status, message, fix }: Remark): Piece {
  return draw(
    'li',
    { 'data-status': status },
    draw('p', {}, draw('strong', {}, STATUS[status]), ' ', name(check), ' ', message),
    fix === undefined ? undefined : draw('p', { class: 'lc-fix' }, fix),
  );
}

/** What the panel of a gate says: its state in both views, what is wrong, what hangs on it. */
export function gatePiece({ views, view }: Shown, id: GateId, packet: unknown): Piece {
  const gate = gateOf(id);
  const inView = gateIn(views[view], id);
  const { needs, dependents, seal } = relationsOf(id);
  const remarks = remarksOf(inView, packet);
  const fact = (term: string, ...inside: Piece[]) => [draw('dt', {}, term), draw('dd', {}, ...inside)];
  return [
    draw('p', {}, gate.purpose),
    draw(
      'dl',
      { class: 'lc-facts' },
      ...(['recomputed', 'upstream'] as const).flatMap((one) =>
        fact(
          VIEWS[one],
          mark(gateIn(views[one], id).state),
          draw('span', { class: 'lc-reason' }, reasonOf(gateIn(views[one], id))),
        ),
      ),
      ...fact('Needs', needs),
      ...fact('Depend on it', dependents),
      ...fact('Seal', seal),
    ),
    remarks.length === 0
      ? draw('p', {}, inView.state === 'missing' ? 'Nothing to check.' : 'No blockers, no warnings.')
      : draw('ul', { class: 'lc-remarks', 'aria-label': 'Blockers and warnings' }, remarks.map(remarkPiece)),
  ];
}
