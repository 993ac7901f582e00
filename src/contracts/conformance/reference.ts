/** What this project declares of itself, on every way to ask it. */
import { type Declaration, PROTOCOL } from './answer.ts';
import { FAMILY_IDS } from './families.ts';

export const REFERENCE_DECLARATION: Declaration = {
  protocol: PROTOCOL,
  implementation: 'Before the Agent Acts',
  families: [...FAMILY_IDS],
};
