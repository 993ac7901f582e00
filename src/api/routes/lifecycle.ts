/** The lifecycle route: a packet in, its gate's result with places and advisories out, blocked or not. */
import { PROFILE_NAMES, PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import { packetContractId } from '../../contracts/lifecycle/contract-id.ts';
import { findGate, GATES } from '../../contracts/lifecycle/gates.ts';
import { READING } from '../../contracts/lifecycle/reading.ts';
import { readPacket, reportOn } from '../../runtime/lifecycle/report.ts';
import { readBody } from '../body.ts';
import { json, problem, refusedBody } from '../respond.ts';
import { parameter, type Route } from '../route.ts';

const verify: Route = {
  path: '/lifecycle/{gate}/verify',
  parameters: [
    {
      name: 'gate',
      description: 'Number or slug of a gate.',
      values: GATES.flatMap(({ id, slug }) => [id, slug]),
    },
    {
      name: 'require_live',
      in: 'query',
      description: 'Refuses samples and anything that is not ready. Default: false.',
      values: ['true', 'false'],
    },
    {
      name: 'profile',
      in: 'query',
      description: 'Whose files the index lists; read for R7.11 only. Default: upstream.',
      values: PROFILE_NAMES,
    },
  ],
  post: {
    id: 'verifyLifecyclePacket',
    summary: "Runs a gate's checks on a packet. A blocked packet answers 200 as well, with its result.",
    body: 'any',
    takes: GATES.map((gate) => ({
      contract: packetContractId(gate),
      path: `/lifecycle/${gate.slug}/verify`,
    })),
    answers: 'LifecycleReport',
    problems: [400, 404, 413, 415, 422],
    answer: async (context) => {
      const gate = findGate(parameter(context, 'gate'));
      if (gate === undefined)
        return problem('not-found', 'No gate has this number or slug. GET /openapi.json lists them.');
      const bytes = await readBody(READING, context.req.raw);
      if (bytes instanceof Response) return bytes;
      const read = readPacket(bytes);
      if (!read.ok) return refusedBody(read.verdict);
      const requireLive = context.req.query('require_live') === 'true';
      const asked = context.req.query('profile') ?? 'upstream';
      const profile = PROFILE_NAMES.find((name) => name === asked);
      if (profile === undefined)
        return problem('bad-usage', `The parameter profile takes ${PROFILE_NAMES.join(' or ')}.`);
      return json(reportOn(gate, read.packet, { requireLive, profile: PROFILES[profile] }), 'no-store');
    },
  },
};

export const LIFECYCLE_ROUTES: readonly Route[] = [verify];
