/** What this API offers to be held to: `cavra conformance --url` asks here first. */

import { DECLARATION } from '../../contracts/conformance/contracts.ts';
import { REFERENCE_DECLARATION } from '../../contracts/conformance/reference.ts';

import { json } from '../respond.ts';
import type { Route } from '../route.ts';

const declaration: Route = {
  path: '/conformance',
  get: {
    id: 'conformanceDeclaration',
    summary: 'The families of rules that this API offers to be held to.',
    answers: DECLARATION.id,
    problems: [],
    answer: () => json(REFERENCE_DECLARATION),
  },
};

export const CONFORMANCE_ROUTES: readonly Route[] = [declaration];
