/** The pair: accepted by its contract, every issue of the old verdict gone, and honest about the drill. */

import type { Check } from '../../../contracts/labs/lab.ts';
import { SAAS_CONTRACTS } from '../../../contracts/saas/contracts.ts';
import { validatePair } from '../../validate-pair.ts';
import { code, errorsIn, some } from '../say.ts';
import { listAt, parsed, textAt } from '../values.ts';

const ID = 'saas_operating_automation.pair';
const FILE = 'response.json';
const contract = SAAS_CONTRACTS.find(({ id }) => id === ID);

function aboutTheDrill(response: unknown): string[] {
  const summary = ['payload', 'summary'] as const;
  const status = textAt(response, ...summary, 'escalation_drill_status');
  const blockers = listAt(response, ...summary, 'blockers');
  const named = blockers.some((blocker) => typeof blocker === 'string' && /escalation/i.test(blocker));
  return [
    ...(status === 'blocked'
      ? []
      : [
          `${code('escalation_drill_status')} is ${code(status)}; nobody owns the drill, so it is ${code('blocked')}.`,
        ]),
    ...(named ? [] : [`${code('blockers')} does not say that the escalation drill has no owner.`]),
  ];
}

export const check: Check = (texts) => {
  if (contract === undefined) throw new TypeError(`there is no contract ${ID}`);
  const bytes = (name: string): Uint8Array => new TextEncoder().encode(texts[name] ?? '');
  const { issues } = validatePair(contract, { request: bytes('request.json'), response: bytes(FILE) });
  const open = new Set(issues.map(({ code: name, pointer }) => `${name} ${pointer}`));
  const before = listAt(parsed(texts['verdict.json']), 'issues');
  const left = before.filter((issue) => open.has(`${textAt(issue, 'code')} ${textAt(issue, 'pointer')}`));
  const response = parsed(texts[FILE]);
  const unread = response === undefined ? [`${code(FILE)} cannot be read as JSON yet.`] : [];
  return {
    read:
      unread.length > 0
        ? unread
        : some(left.map((issue) => `Still so: ${textAt(issue, 'message')} (${code(textAt(issue, 'code'))})`)),
    accepted: errorsIn(FILE, issues),
    honest: unread.length > 0 ? unread : aboutTheDrill(response),
  };
};
