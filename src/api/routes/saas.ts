/** The SaaS control-plane routes: the description, a builder for each operation with a surface, the console's list. */
import { buildPair, type NewId } from '../../contracts/saas/build.ts';
import { contractsFor, SAAS_DESCRIPTION } from '../../contracts/saas/contracts.ts';
import { describeContract } from '../../contracts/saas/description.ts';
import type { Operation } from '../../contracts/saas/operation.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';
import { judgeBody } from '../body.ts';
import { json, refusedBody } from '../respond.ts';
import type { Route } from '../route.ts';
import type { ConsoleConfig } from '../schemas.ts';

const DESCRIPTION_PATH = '/saas/control-plane/contract';

type Surfaced = Operation & { readonly surface: NonNullable<Operation['surface']> };

const surfaced = (): Surfaced[] =>
  OPERATIONS.filter((operation): operation is Surfaced => operation.surface !== undefined);

const description: Route = {
  path: DESCRIPTION_PATH,
  get: {
    id: 'describeSaasControlPlane',
    summary: 'The contract description: prose about every operation.',
    answers: SAAS_DESCRIPTION.id,
    problems: [],
    answer: () => json(describeContract()),
  },
};

/** The flat body in, request and response out. */
function builder(operation: Surfaced, newId: NewId): Route {
  const { input, pair } = contractsFor(operation);
  return {
    path: operation.surface.route,
    post: {
      id: `build_${operation.name}`,
      summary: `Builds request and response from a flat body. ${operation.purpose}`,
      body: input.id,
      answers: pair.id,
      problems: [400, 413, 415, 422],
      answer: async (context) => {
        const judged = await judgeBody(input, context.req.raw);
        if (judged instanceof Response) return judged;
        if (judged.verdict.outcome !== 'yes') return refusedBody(judged.verdict);
        const fields = judged.value as Readonly<Record<string, unknown>>;
        return json(buildPair(operation, fields, newId), 'no-store');
      },
    },
  };
}

/** Names as upstream advertises them: the description's own, then the operations'. */
function endpoints(): ConsoleConfig['endpoints'] {
  const builders = surfaced().map(({ name, surface }) => [name, surface.route]);
  return { saas_control_plane_contract: DESCRIPTION_PATH, ...Object.fromEntries(builders) };
}

const consoleConfig: Route = {
  path: '/console/config',
  get: {
    id: 'consoleConfig',
    summary: 'Paths that the Evidence Console may call, by name.',
    answers: 'ConsoleConfig',
    problems: [],
    answer: () => json({ endpoints: endpoints() } satisfies ConsoleConfig),
  },
};

export function saasRoutes(newId: NewId): Route[] {
  return [description, ...surfaced().map((operation) => builder(operation, newId)), consoleConfig];
}
