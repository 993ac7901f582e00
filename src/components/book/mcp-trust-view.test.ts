/** The trust record: every choice gets the answer that the engine gives to its registry text. */
import { expect, test } from 'vitest';
import { INCIDENT, INCIDENT_STEPS } from '../../book/incident.ts';
import { APPROVAL_STATES, TRUST_TIERS } from '../../contracts/enforcement/vocabulary.ts';
import { toHtml } from '../draw.ts';
import { explained } from '../reference/engine-at-build.ts';
import {
  FIRST_CHOICE,
  judged,
  registryText,
  type TrustChoice,
  trustPiece,
  trustSpoken,
} from './mcp-trust-view.ts';

const call = INCIDENT_STEPS.find(({ request }) => request.server !== undefined);
const SCOPES = ['none', 'this', 'other'];
const choices: TrustChoice[] = [
  { ...FIRST_CHOICE, recorded: false },
  ...['', ...TRUST_TIERS].flatMap((tier) =>
    ['', ...APPROVAL_STATES].flatMap((state) =>
      SCOPES.flatMap((tools) =>
        SCOPES.map((capabilities) => ({ recorded: true, tier, state, tools, capabilities })),
      ),
    ),
  ),
];

test('each choice is answered as the engine answers the text that is shown', () => {
  const seen = new Set<string>();
  for (const choice of choices) {
    const { decision } = explained({
      request: { ...INCIDENT.shared, ...call?.request },
      registry: registryText(choice),
    });
    const { rule } = judged(choice);
    expect([rule.id, rule.decision], registryText(choice)).toEqual([decision.rule_id, decision.decision]);
    seen.add(rule.id);
  }
  // Every rule of the registry can be reached by choosing.
  expect(seen.size).toBe(6);
});

test('the answer names the rule, and can be heard', () => {
  const { rule } = judged(FIRST_CHOICE);
  expect(toHtml(trustPiece(FIRST_CHOICE)).replaceAll('<wbr>', '')).toContain(rule.id);
  expect(trustSpoken(FIRST_CHOICE)).toContain(rule.reason);
});
