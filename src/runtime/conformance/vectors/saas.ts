/** Questions to the builders of the SaaS operations: those that have a route. */
import { contractsFor } from '../../../contracts/saas/contracts.ts';
import { OPERATIONS } from '../../../contracts/saas/operations.ts';
import { type Draft, draft } from './make.ts';

export const saasDrafts = (): Draft[] =>
  OPERATIONS.filter(({ surface }) => surface !== undefined).flatMap((operation) =>
    contractsFor(operation).input.presets.map(({ id, text }) =>
      draft('saas', `build/${operation.name}/${id}`, { ask: 'build', operation: operation.name, text }),
    ),
  );
