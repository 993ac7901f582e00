import { describe, expect, test } from 'vitest';
import { BOUNDARY, EVIDENCE, ROLES } from '../../../book/closeout-guide.ts';
import { SECTION_NAMES } from '../../../contracts/closeout/package.ts';
import { STEPS } from '../sandbox/steps.ts';
import { FLOW_ARROWS, FLOW_BOXES, flowWords } from './flow.ts';
import { drawFlow, type PlacedBox } from './flow-layout.ts';

const overlap = (a: PlacedBox, b: PlacedBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the drawing of the flow', () => {
  const { boxes, arrows, width } = drawFlow();

  test('no two boxes overlap, and all stay inside', () => {
    for (const [index, box] of boxes.entries()) {
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
      for (const other of boxes.slice(index + 1))
        expect(overlap(box, other), `${box.id} ${other.id}`).toBe(false);
    }
  });

  test('arrows go straight along the grid, start and end at their boxes, and cross no other box', () => {
    for (const { from, to, points } of arrows) {
      for (const [index, [x, y]] of points.slice(1).entries()) {
        const [beforeX, beforeY] = points[index] ?? [0, 0];
        expect(x === beforeX || y === beforeY, `${from} ${to}`).toBe(true);
        const line = {
          x: Math.min(x, beforeX),
          y: Math.min(y, beforeY),
          width: Math.abs(x - beforeX),
          height: Math.abs(y - beforeY),
        };
        for (const box of boxes.filter(({ id }) => id !== from && id !== to))
          expect(overlap(box, { ...box, ...line }), `${from} ${to} over ${box.id}`).toBe(false);
      }
      const [end] = points.slice(-1);
      const target = boxes.find(({ id }) => id === to);
      expect(end?.[0]).toBeGreaterThanOrEqual(target?.x ?? Number.NaN);
      expect(end?.[0]).toBeLessThanOrEqual((target?.x ?? 0) + (target?.width ?? 0));
    }
  });

  test('every step stands in a box, and every arrow in the words', () => {
    const said = FLOW_BOXES.flatMap(({ lines }) => lines).join(' ');
    for (const { number, short } of STEPS) expect(said).toContain(`${number} ${short}`);
    expect(flowWords()).toHaveLength(FLOW_ARROWS.length);
  });
});

describe('the lists of the guide', () => {
  test('what is kept covers every record of the steps', () => {
    const kept = EVIDENCE.flatMap(({ sections }) => sections);
    expect([...kept].sort()).toEqual(SECTION_NAMES.filter((name) => name !== 'scenario').sort());
  });

  test('every role that a step names is explained', () => {
    const named = STEPS.flatMap(({ role }) =>
      role.split(';').map((part) => part.trim().toLowerCase().replace(/^the /, '')),
    );
    for (const part of named)
      expect(
        ROLES.some(({ name }) => part.startsWith(name.toLowerCase())),
        part,
      ).toBe(true);
  });

  test('no concern of the boundary stands twice', () => {
    expect(new Set(BOUNDARY.map(({ concern }) => concern)).size).toBe(BOUNDARY.length);
  });
});
