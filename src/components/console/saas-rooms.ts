/** The panels of the SaaS operations: checks, private modules, boundaries, and both messages. */
import type { Pair } from '../../contracts/saas/build.ts';
import { contractsFor, SAAS_DESCRIPTION } from '../../contracts/saas/contracts.ts';
import { examplePair } from '../../contracts/saas/presets.ts';
import { draw, name, type Piece } from '../draw.ts';
import type { Step } from './ask-api.ts';
import { type CheckRow, CONSOLE_OPERATIONS, type ConsoleOperation, panelOf } from './panel.ts';
import { MESSAGES, type Place, type Room } from './room.ts';

export const DESCRIPTION_ROUTE = '/saas/control-plane/contract';

const PLACES: readonly Place[] = [
  { part: 'checks', title: 'Required checks', wide: true },
  { part: 'modules', title: 'Private modules required' },
  { part: 'boundaries', title: 'Private-service boundary' },
  ...MESSAGES,
];

const BOUNDARY_TITLES = ['Of the request', 'Of the answer'];

/** The description first: an API of another version says so there. */
export function stepsOf(operation: ConsoleOperation): readonly Step[] {
  const { example, surface } = operation;
  const body = JSON.stringify({ ...example.input, ...example.summary });
  return [
    { path: DESCRIPTION_ROUTE, gives: SAAS_DESCRIPTION },
    { path: surface.route, body, gives: contractsFor(operation).pair },
  ];
}

const heads = (...titles: readonly string[]): Piece =>
  draw(
    'tr',
    {},
    titles.map((title) => draw('th', { scope: 'col' }, title)),
  );

const checkRow = ({ name: check, shows, asked, status }: CheckRow): Piece =>
  draw(
    'tr',
    { 'data-check': check },
    draw('th', { scope: 'row' }, name(check), draw('span', {}, shows)),
    draw('td', {}, asked ? 'yes' : 'no'),
    draw('td', {}, draw('code', {}, status ?? 'has no status field')),
  );

function partsOf(operation: ConsoleOperation, pair: Pair): Readonly<Record<string, Piece>> {
  const { checks, modules, boundaries, request, response } = panelOf(operation, pair);
  return {
    checks: draw(
      'table',
      {},
      draw('thead', {}, heads('Check', 'Asked for', 'Reported status')),
      draw('tbody', {}, checks.map(checkRow)),
    ),
    modules: draw(
      'ul',
      {},
      modules.map((module) => draw('li', {}, module)),
    ),
    boundaries: draw(
      'dl',
      {},
      boundaries.map((text, index) => [
        draw('dt', {}, BOUNDARY_TITLES[index] ?? 'Further'),
        draw('dd', {}, text),
      ]),
    ),
    request,
    response,
  };
}

export const SAAS_ROOMS: readonly Room[] = CONSOLE_OPERATIONS.map((operation) => ({
  id: `console-${operation.name.replaceAll('_', '-')}`,
  title: operation.title,
  again: 'Refresh SaaS',
  places: PLACES,
  steps: stepsOf(operation),
  sample: () => examplePair(operation),
  // The pair contract has accepted it.
  parts: (answer) => partsOf(operation, answer as Pair),
}));
