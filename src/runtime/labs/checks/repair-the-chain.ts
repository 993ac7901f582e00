/** One packet in the chain: how far its damage reaches, and whether the chain holds with the repaired one. */
import type { Check } from '../../../contracts/labs/lab.ts';
import { GATES, gateOf } from '../../../contracts/lifecycle/gates.ts';
import { advise } from '../../lifecycle/advisories.ts';
import { completeChain } from '../../lifecycle/build.ts';
import { recompute, rootCauses, type View } from '../../lifecycle/recompute.ts';
import { isRecord } from '../../lifecycle/values.ts';
import { verifyPacket } from '../../lifecycle/verify.ts';
import { code, some } from '../say.ts';
import { listAt, parsed, textAt } from '../values.ts';

const GATE = gateOf('R7.4');
const FILE = 'operating-review.json';
const TICKET = 'ticket://aispm/drift-closed-0311';
const PRIVATE = 'no_private_material';

/** The chain with one packet put into the place of R7.4's. */
function chainWith(packet: unknown): View {
  const papers = new Map<string, { packet?: unknown; result?: unknown }>(completeChain('live'));
  papers.set(GATE.id, { packet });
  return recompute({ papers: papers as Parameters<typeof recompute>[0]['papers'] });
}

const notReady = (view: View): string[] =>
  [...view.values()].filter(({ state }) => state !== 'ready').map(({ gate }) => gate);

function aboutImpact(sheet: unknown, view: View): string[] {
  const [cause] = rootCauses(view);
  const right = notReady(view).filter((id) => id !== cause);
  const named = listAt(sheet, 'not_ready').map(String);
  const wrong = named.filter((id) => !right.includes(id));
  const lacking = right.filter((id) => !named.includes(id));
  return [
    ...(textAt(sheet, 'root_cause') === cause
      ? []
      : [`${code('root_cause')} is not the gate that fails of itself: nothing before it is the cause.`]),
    ...some(wrong.map((id) => `${code(id)} is not among those that fall because of it.`)),
    ...(lacking.length === 0
      ? []
      : [`${lacking.length} more ${lacking.length === 1 ? 'gate falls' : 'gates fall'} because of it.`]),
  ];
}

function aboutFacts(packet: unknown): string[] {
  const section = listAt(packet, 'review_sections').find(
    (one) => textAt(one, 'section_id') === 'aispm_posture',
  );
  return listAt(section, 'evidence_refs').includes(TICKET)
    ? []
    : [
        `The section ${code('aispm_posture')} does not refer to ${code(TICKET)}: without it nothing shows that the drift was closed.`,
      ];
}

export const check: Check = (texts) => {
  const sheet = parsed(texts['impact.json']);
  const impact =
    sheet === undefined
      ? [`${code('impact.json')} cannot be read as JSON yet.`]
      : aboutImpact(sheet, chainWith(parsed(texts['as-sent.json'])));
  const packet = parsed(texts[FILE]);
  if (!isRecord(packet)) {
    const unread = [`${code(FILE)} is no JSON object yet.`];
    return { impact, packet: unread, facts: unread, public: unread, chain: unread };
  }
  const { result } = verifyPacket(GATE, packet, { requireLive: true });
  const failed = result.checks.filter(({ status }) => status !== 'pass');
  const say = ({ name, message }: (typeof failed)[number]): string => `${message} (${code(name)})`;
  const down = notReady(chainWith(packet));
  return {
    impact,
    packet: some(failed.filter(({ name }) => name !== PRIVATE).map(say)),
    facts: aboutFacts(packet),
    public: some([
      ...failed.filter(({ name }) => name === PRIVATE).map(say),
      ...advise(GATE, packet).map(({ message }) => message),
    ]),
    chain: down.length === 0 ? [] : [`Not ready: ${down.map(code).join(', ')}, of ${GATES.length} gates.`],
  };
};
