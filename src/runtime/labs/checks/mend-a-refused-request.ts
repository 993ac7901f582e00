/** The refused request: accepted, with nothing secret in it, and still the same question. */
import type { IssueCode } from '../../../contracts/codes.ts';
import type { Check } from '../../../contracts/labs/lab.ts';
import { SAAS_CONTRACTS } from '../../../contracts/saas/contracts.ts';
import { expandSamples } from '../../../contracts/samples.ts';
import { validateJson } from '../../validate-json.ts';
import { code, errorsIn } from '../say.ts';
import { listAt, parsed, textAt } from '../values.ts';

const FILE = 'request.json';
const ID = 'saas_operating_automation.request';
const WANTED_CHECKS = ['billing_monitoring', 'escalation_drill'] as const;
const KEPT = { tenant_id: 'tenant-parcels', correlation_id: 'corr-parcels-0312' } as const;
const SECRET: ReadonlySet<IssueCode> = new Set(['sensitive-value', 'sensitive-key', 'forbidden-key']);

const contract = SAAS_CONTRACTS.find(({ id }) => id === ID);

function differences(document: unknown): string[] {
  const checks = listAt(document, 'payload', 'required_checks');
  const lost = WANTED_CHECKS.filter((name) => !checks.includes(name));
  return [
    ...lost.map(
      (name) =>
        `It no longer asks for ${code(name)}. A request that asks for less is accepted, and answers less.`,
    ),
    ...Object.entries(KEPT)
      .filter(([key, value]) => textAt(document, key) !== value)
      .map(
        ([key, value]) => `${code(key)} must stay ${code(value)}, or the answer belongs to somebody else.`,
      ),
  ];
}

export const check: Check = (texts) => {
  if (contract === undefined) throw new TypeError(`there is no contract ${ID}`);
  const { verdict } = validateJson(contract, expandSamples(texts[FILE] ?? ''));
  const secret = verdict.issues.filter((issue) => SECRET.has(issue.code));
  const others = verdict.issues.filter((issue) => !SECRET.has(issue.code));
  const document = parsed(texts[FILE]);
  const unread = document === undefined ? [`${code(FILE)} cannot be read as JSON yet.`] : [];
  return {
    'no-secret': [...unread, ...errorsIn(FILE, secret)],
    accepted: errorsIn(FILE, others),
    'same-question': unread.length > 0 ? unread : differences(document),
  };
};
