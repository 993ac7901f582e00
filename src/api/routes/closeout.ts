/** The closeout routes: one for each operation. A record answers 200, whatever it says; what cannot be judged is a problem. */
import { CLOSEOUT_OPERATIONS, type CloseoutOperation } from '../../runtime/closeout/operations.ts';
import { readBody } from '../body.ts';
import { json, refusedBody } from '../respond.ts';
import type { Route } from '../route.ts';
import { BUNDLE_ROUTES } from './closeout-bundle.ts';

function routeOf(operation: CloseoutOperation): Route {
  const { name, summary, takes, gives, options } = operation;
  return {
    path: `/closeout/${name}`,
    parameters: options.map((option) => ({
      name: option.name,
      in: 'query',
      description: `${option.description} Default: ${option.initial}.`,
    })),
    post: {
      id: `closeout_${name.replaceAll('-', '_')}`,
      summary,
      body: takes.id,
      answers: gives.id,
      problems: [400, 413, 415, 422],
      answer: async (context) => {
        const bytes = await readBody(takes, context.req.raw);
        if (bytes instanceof Response) return bytes;
        const given = options.map((option) => [option.name, context.req.query(option.name)]);
        const called = await operation.call(bytes, Object.fromEntries(given));
        return called.ok ? json(called.record, 'no-store') : refusedBody(called.verdict);
      },
    },
  };
}

export const CLOSEOUT_ROUTES: readonly Route[] = [...CLOSEOUT_OPERATIONS.map(routeOf), ...BUNDLE_ROUTES];
