/**
 * The coverage of a posture as a chart: a bar for each kind of action, parted by what was decided. Widths are in percent
 * and heights in pixels, so that words stay readable on a phone. Everything in it stands in the table below it too.
 */
import type { Dashboard } from '../../contracts/aispm/dashboard.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import { draw, type Piece } from '../draw.ts';
import { SIGNALS } from '../signals.ts';

type Control = Dashboard['control_coverage'][number];

interface Part {
  readonly signal: Extract<DecisionWord, 'block' | 'require_approval' | 'warn' | 'allow'>;
  readonly count: number;
}

/** The parts of a bar, strongest first. What was neither stopped, held nor warned of went on. */
function partsOf(control: Control): readonly Part[] {
  const {
    decision_count: all,
    blocked_actions = 0,
    approval_required_actions = 0,
    warned_actions = 0,
  } = control;
  const parts: readonly Part[] = [
    { signal: 'block', count: blocked_actions },
    { signal: 'require_approval', count: approval_required_actions },
    { signal: 'warn', count: warned_actions },
    { signal: 'allow', count: all - blocked_actions - approval_required_actions - warned_actions },
  ];
  return parts.filter(({ count }) => count > 0);
}

const ROW = 46;
const BAR = { top: 20, height: 18 };
/** The mark and the number need this much of the width, in percent. */
const ROOM = 9;

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

function segment({ signal, count }: Part, x: number, width: number): Piece {
  const { path } = SIGNALS[signal];
  const filled = 'filled' in SIGNALS[signal];
  const inside =
    width < ROOM
      ? undefined
      : [
          draw(
            'svg',
            { x: '4', y: '2', width: '14', height: '14', viewBox: '0 0 16 16' },
            draw('path', { d: path, class: filled ? 'filled' : 'stroked' }),
          ),
          draw('text', { x: '22', y: '13.5' }, String(count)),
        ];
  return draw(
    'svg',
    {
      x: percent(x),
      y: String(BAR.top),
      width: percent(width),
      height: String(BAR.height),
      class: 'po-part',
      'data-signal': signal,
    },
    draw('rect', { x: '0.5', y: '0.5', width: '100%', height: String(BAR.height - 1) }),
    inside,
  );
}

function bar(control: Control, row: number, most: number): Piece {
  let x = 0;
  const parts = partsOf(control).map((part) => {
    const width = (part.count / most) * 100;
    const drawn = segment(part, x, width);
    x += width;
    return drawn;
  });
  const nothing = draw('line', {
    x1: '0',
    y1: String(BAR.top + 9),
    x2: '100%',
    y2: String(BAR.top + 9),
    class: 'po-none',
  });
  return draw(
    'svg',
    { y: String(row * ROW), width: '100%', height: String(ROW), 'data-surface': control.surface_id },
    draw('text', { x: '0', y: '13', class: 'po-label' }, control.label),
    parts.length === 0 ? nothing : parts,
  );
}

/** The chart. Its words are for the eye; a reader who hears the page takes the table. */
export function chartPiece({ control_coverage: controls }: Dashboard): Piece {
  const most = Math.max(1, ...controls.map(({ decision_count }) => decision_count));
  return draw(
    'svg',
    { class: 'po-chart', width: '100%', height: String(controls.length * ROW), 'aria-hidden': 'true' },
    controls.map((control, row) => bar(control, row, most)),
  );
}
