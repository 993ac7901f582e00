/** Places the boxes of the flow and leads the arrows, in units of a drawing that is as wide as a phone. */
import { FLOW_ARROWS, FLOW_BOXES, type FlowArrow, type FlowBox } from './flow.ts';

const WIDTH = 360;
const COLUMNS = 12;
const GUTTER = 24;
const ROW_GAP = 36;
const PAD = 12;
const LINE = 18;
/** How wide a letter of the titles is at most, on average. */
const LETTER = 7;

export interface PlacedBox extends FlowBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly titleLines: readonly string[];
}

export interface PlacedArrow extends FlowArrow {
  /** Corners, from start to end. */
  readonly points: readonly (readonly [number, number])[];
}

/** Breaks a title between words so that each line fits. */
function wrap(text: string, width: number): string[] {
  const most = Math.floor((width - PAD) / LETTER);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function placeBoxes(): PlacedBox[] {
  const unit = (WIDTH + GUTTER) / COLUMNS;
  const wide = FLOW_BOXES.map((box) => {
    const width = (box.to - box.from) * unit - GUTTER;
    const titleLines = wrap(box.title, width);
    return {
      ...box,
      x: box.from * unit,
      width,
      titleLines,
      needs: 2 * PAD + (titleLines.length + box.lines.length) * LINE - 4,
    };
  });
  const rows = [...new Set(wide.map(({ row }) => row))];
  const heights = rows.map((row) =>
    Math.max(...wide.filter((box) => box.row === row).map(({ needs }) => needs)),
  );
  const tops = heights.map((_, row) =>
    heights.slice(0, row).reduce((sum, height) => sum + height + ROW_GAP, 0),
  );
  return wide.map(({ needs, ...box }) => ({
    ...box,
    y: tops[box.row] ?? 0,
    height: heights[box.row] ?? needs,
  }));
}

const middle = ({ x, width }: PlacedBox): number => x + width / 2;

/** Between boxes of one row sideways, else down: straight where they overlap, with two corners where not. */
function lead(from: PlacedBox, to: PlacedBox): (readonly [number, number])[] {
  if (from.row === to.row) {
    const y = from.y + from.height / 2;
    return from.x < to.x
      ? [
          [from.x + from.width, y],
          [to.x, y],
        ]
      : [
          [from.x, y],
          [to.x + to.width, y],
        ];
  }
  const start = from.y + from.height;
  const left = Math.max(from.x, to.x);
  const right = Math.min(from.x + from.width, to.x + to.width);
  const narrow = from.width < to.width ? from : to;
  // The states hang from one fork.
  if (to.kind !== 'state' && left <= middle(narrow) && middle(narrow) <= right) {
    const x = middle(narrow);
    return [
      [x, start],
      [x, to.y],
    ];
  }
  const turn = to.y - ROW_GAP / 2;
  return [
    [middle(from), start],
    [middle(from), turn],
    [middle(to), turn],
    [middle(to), to.y],
  ];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

/** The drawing of the flow. An arrow whose ends are no boxes is an error of the data. */
export function drawFlow(): Drawing {
  const boxes = placeBoxes();
  const boxOf = (id: string): PlacedBox => {
    const box = boxes.find((one) => one.id === id);
    if (box === undefined) throw new Error(`the flow has no box ${id}`);
    return box;
  };
  return {
    width: WIDTH,
    height: Math.max(...boxes.map(({ y, height }) => y + height)),
    boxes,
    arrows: FLOW_ARROWS.map((arrow) => ({ ...arrow, points: lead(boxOf(arrow.from), boxOf(arrow.to)) })),
  };
}
