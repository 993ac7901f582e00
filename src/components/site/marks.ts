/** The six decisions as a social card shows them: the marks of the site, in the order of how free the agent is. */
import { SIGNALS } from '../signals.ts';

const SHOWN = ['allow', 'allow_with_attestation', 'require_approval', 'warn', 'audit_only', 'block'] as const;

export const cardMarks = SHOWN.map((name) => {
  const signal = SIGNALS[name];
  return { word: signal.word, colour: signal.colour, path: signal.path, filled: 'filled' in signal };
});
