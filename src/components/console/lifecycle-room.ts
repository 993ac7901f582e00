/** The lifecycle index: the ten gates as an index packet lists them, and the answer of the eleventh on it. */
import * as z from 'zod';
import { API_SCHEMAS } from '../../api/schemas.ts';
import { toText } from '../../contracts/alter.ts';
import { defineContract } from '../../contracts/contract.ts';
import { gateOf } from '../../contracts/lifecycle/gates.ts';
import { MAP_NODES } from '../../contracts/lifecycle/map.ts';
import { LIFECYCLE } from '../../contracts/lifecycle/reading.ts';
import { completeChain } from '../../runtime/lifecycle/build.ts';
import { recomputedIndex } from '../../runtime/lifecycle/recompute.ts';
import { type Report, reportOn } from '../../runtime/lifecycle/report.ts';
import { isRecord } from '../../runtime/lifecycle/values.ts';
import { draw, mark, name, type Piece } from '../draw.ts';
import type { SignalName } from '../signals.ts';
import { MESSAGES, type Room } from './room.ts';

const INDEX = gateOf('R7.11');

/** What the route answers for this gate; stricter than for any gate, because the console shows what is in it. */
const REPORT = defineContract({
  ...LIFECYCLE,
  id: 'lifecycle.index_report',
  title: 'Lifecycle report on an index',
  purpose: 'The result of the last gate, with places and advisories.',
  page: '/lifecycle/',
  presets: [],
  schema: API_SCHEMAS.LifecycleReport.extend({
    result: z.looseObject({
      schema_version: z.literal(INDEX.result),
      status: z.enum(['ready', 'ready_with_warnings', 'blocked']),
      blocker_count: z.int().min(0),
      warning_count: z.int().min(0),
      checks: z
        .array(
          z.looseObject({
            name: z.string().max(200),
            status: z.enum(['pass', 'warn', 'blocker']),
            message: z.string().max(4_000),
          }),
        )
        .max(100),
    }),
  }),
});

const OF_STATUS = {
  ready: { signal: 'ready', word: 'Ready' },
  ready_with_warnings: { signal: 'person', word: 'Ready with warnings' },
  blocked: { signal: 'not_ready', word: 'Blocked' },
} as const satisfies Record<Report['result']['status'], { signal: SignalName; word: string }>;

const OF_CHECK = {
  pass: { signal: 'yes', word: 'Passes' },
  warn: { signal: 'warn', word: 'Warns' },
  blocker: { signal: 'no', word: 'Blocks' },
} as const satisfies Record<string, { signal: SignalName; word: string }>;

const packet = recomputedIndex({ papers: completeChain('live') });

function gateRow(entry: unknown): Piece {
  if (!isRecord(entry)) return undefined;
  const node = MAP_NODES.find(({ gate }) => gate === entry.gate_id);
  if (node === undefined) return undefined;
  const { slug, label } = gateOf(node.gate);
  return draw(
    'li',
    { 'data-gate': node.gate },
    draw('a', { href: `/lifecycle/${slug}/` }, `${node.gate} ${label}`),
    mark(entry.ready === true ? 'ready' : 'not_ready'),
  );
}

function indexPiece({ result }: Report): Piece {
  const { status, blocker_count: blockers, warning_count: warnings, checks } = result;
  return [
    draw(
      'p',
      { class: 'ec-state' },
      mark(OF_STATUS[status].signal, { word: OF_STATUS[status].word, large: true }),
      ` ${blockers} blockers, ${warnings} warnings`,
    ),
    draw(
      'p',
      {},
      `The index packet is that of our complete live sample chain, and ${INDEX.id} answered for it. `,
      draw('a', { href: '/lifecycle/' }, 'Damage a chain in the explorer'),
      '.',
    ),
    draw('ol', { class: 'ec-rows' }, Array.isArray(packet.gates) ? packet.gates.map(gateRow) : undefined),
    draw(
      'ul',
      { class: 'ec-rows' },
      checks.map(({ name: check, status: said, message }) =>
        draw(
          'li',
          { 'data-check': check },
          draw('span', {}, name(check), ' ', message),
          mark(OF_CHECK[said].signal, { word: OF_CHECK[said].word }),
        ),
      ),
    ),
  ];
}

export const LIFECYCLE_ROOM: Room = {
  id: 'console-lifecycle',
  title: 'Lifecycle index',
  again: 'Verify again',
  places: [{ part: 'index', title: `${INDEX.id} ${INDEX.label}`, wide: true }, ...MESSAGES],
  steps: [{ path: `/lifecycle/${INDEX.id}/verify?require_live=true`, body: toText(packet), gives: REPORT }],
  sample: () => reportOn(INDEX, packet, { requireLive: true }),
  parts(answer) {
    // The contract above has accepted it.
    const report = answer as Report;
    return { index: indexPiece(report), request: toText(packet), response: toText(report) };
  },
};
