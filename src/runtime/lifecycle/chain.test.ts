import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import { GATES, gateOf, INDEXED_GATES } from '../../contracts/lifecycle/gates.ts';
import { dependentsOf } from '../../contracts/lifecycle/map.ts';
import { advise } from './advisories.ts';
import { completeChain } from './build.ts';
import { roleOf, sortDocuments } from './chains.ts';
import { buildIndex, recompute, rootCauses, verifyAsUpstream } from './recompute.ts';
import { listingOf, pathsOf } from './repository.ts';
import { isRecord } from './values.ts';
import { verifyPacket } from './verify.ts';

const LIVE = completeChain('live');
const states = (view: ReturnType<typeof recompute>) => [...view.values()].map(({ state }) => state);

describe('the recomputed chain', () => {
  test('a whole live chain is ready in both views', () => {
    for (const view of [recompute({ papers: LIVE }), verifyAsUpstream({ papers: LIVE })]) {
      expect(new Set(states(view))).toEqual(new Set(['ready']));
      expect(rootCauses(view)).toEqual([]);
    }
  });

  test('an index that is built from the chain is the one of the chain', () => {
    expect(buildIndex(listingOf(LIVE))).toEqual(LIVE.get('R7.11')?.packet);
  });

  test.each(INDEXED_GATES)(
    'damage to any field that $id checks stops it and all that depend on it',
    (gate) => {
      const fields = gate.checks.map(({ code }) => code).filter((code) => code !== 'no_private_material');
      const carried = new Set(gate.checks.flatMap(({ kind, code }) => (kind === 'source' ? [code] : [])));
      fc.assert(
        fc.property(
          fc.constantFrom(...fields.filter((code) => !carried.has(code))),
          fc.jsonValue(),
          (field, value) => {
            const packet = { ...LIVE.get(gate.id)?.packet, [field]: value };
            fc.pre(verifyPacket(gate, packet, { requireLive: true }).result.status !== 'ready');
            const papers = new Map(LIVE).set(gate.id, { ...LIVE.get(gate.id), packet } as never);
            const view = recompute({ papers });
            expect(rootCauses(view)).toEqual([gate.id]);
            const stopped = [...view.values()]
              .filter(({ state }) => state !== 'ready')
              .map((one) => one.gate);
            expect(stopped).toEqual([gate.id, ...dependentsOf(gate.id)]);
            expect(view.get('R7.11')?.verification?.result.checks[3]?.message).toContain(
              `not ready: ${gate.id}`,
            );
            // Upstream believes the index that was made before the damage.
            expect(verifyAsUpstream({ papers }).get('R7.11')?.state).toBe('ready');
          },
        ),
        { numRuns: 20 },
      );
    },
  );

  test.each(INDEXED_GATES)('without $id it is missing, and the index says so in both views', (gate) => {
    const papers = new Map(LIVE);
    papers.delete(gate.id);
    const view = recompute({ papers });
    expect(view.get(gate.id)?.state).toBe('missing');
    expect(rootCauses(view)).toEqual([gate.id]);
    const message = `missing artifacts: ${gate.id}:live_result, ${gate.id}:live_sanitized_example`;
    expect(view.get('R7.11')?.verification?.result.checks[3]?.message).toContain(message);
    expect(verifyAsUpstream({ papers }).get('R7.11')?.state).toBe('not_ready');
  });

  test('a packet that carries another result than its source gives now is stale as upstream sees it', () => {
    const packet = { ...LIVE.get('R7.1')?.packet, sanitized: false };
    const papers = new Map(LIVE).set('R7.1', { ...LIVE.get('R7.1'), packet } as never);
    const view = verifyAsUpstream({ papers });
    expect(view.get('R7.2')).toMatchObject({ state: 'stale', staleSources: ['R7.1'], because: ['R7.1'] });
  });

  test('a file that is not in the listing is a missing artifact', () => {
    const listing = pathsOf(PROFILES.upstream).filter((path) => path !== 'docs/customer-operating-review.md');
    const index = recompute({ papers: LIVE, listing }).get('R7.11')?.verification?.result;
    expect(index?.checks[3]?.message).toBe('R7 gate verification failed: missing artifacts: R7.4:docs.');
  });
});

describe('an index of our own files', () => {
  const profile = PROFILES.local;

  test('is ready in both views, and no index for upstream', () => {
    const index = buildIndex(listingOf(LIVE, profile));
    const papers = new Map(LIVE).set('R7.11', { packet: index } as never);
    for (const view of [recompute({ papers, profile }), verifyAsUpstream({ papers, profile })])
      expect(view.get('R7.11')?.state).toBe('ready');
    expect(verifyAsUpstream({ papers }).get('R7.11')?.state).toBe('not_ready');
  });

  test('names the file of ours that is not in the listing', () => {
    const listing = pathsOf(profile).filter((path) => path !== '.github/workflows/ci.yml');
    const index = recompute({ papers: LIVE, profile, listing }).get('R7.11')?.verification?.result;
    expect(index?.checks[3]?.message).toContain('missing artifacts: R7.10:workflow, R7.1:workflow');
  });
});

describe('the engine', () => {
  test('gives a result that adds up for any JSON object, and never throws', () => {
    const fields = [...new Set(GATES.flatMap(({ checks }) => checks.map(({ code }) => code)))];
    const packet = fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), fc.jsonValue());
    fc.assert(
      fc.property(fc.constantFrom(...GATES), packet, fc.boolean(), (gate, value, requireLive) => {
        const { result } = verifyPacket(gate, value, { requireLive });
        expect(result.checks).toHaveLength(gate.checks.length);
        expect(result[gate.readyKey]).toBe(result.status === 'ready');
        advise(gate, value);
        roleOf(value);
      }),
      { numRuns: 300 },
    );
  });

  test('what is ready with the flag is ready without it', () => {
    for (const gate of GATES) {
      const packet = LIVE.get(gate.id)?.packet ?? {};
      const files = listingOf(LIVE);
      expect(verifyPacket(gate, packet, { files }).result).toEqual(LIVE.get(gate.id)?.result);
    }
  });

  test('a count that is no number blocks instead of crashing', () => {
    const packet = LIVE.get('R7.2')?.packet ?? {};
    for (const count of [null, {}, [], 'none']) {
      const carried = packet.source_intake_validation;
      const changed = {
        ...packet,
        source_intake_validation: { ...(isRecord(carried) ? carried : {}), blocker_count: count },
      };
      expect(verifyPacket(gateOf('R7.2'), changed).result.status).toBe('blocked');
    }
  });
});

describe('advisories', () => {
  const packet = LIVE.get('R7.1')?.packet ?? {};
  const codes = (extra: object) => advise(gateOf('R7.1'), { ...packet, ...extra }).map(({ code }) => code);

  test('our own chain has none', () => {
    for (const gate of GATES) expect(advise(gate, LIVE.get(gate.id)?.packet ?? {})).toEqual([]);
  });

  test.each([
    ['a mail address behind a reference', { a: 'evidence://customer/jane@acme.example' }, 'value-person'],
    ['an amount', { a: 'about USD 40000 a year' }, 'value-money'],
    ['a contract', { a: 'This master services agreement is made between' }, 'value-raw-record'],
    ['a long text', { a: 'x '.repeat(400) }, 'value-raw-record'],
    ['a private key', { a: `-----BEGIN ${'PRIVATE'} KEY-----` }, 'value-secret'],
    ['a sample in a live packet', { a: 'sample://x' }, 'sample-ref-in-live'],
    ['a customer name before it is forbidden', { customer_name: 'x' }, 'later-gate-key'],
    ['notes in the plural', { 'Private-Notes': 'x' }, 'near-miss-key'],
  ])('%s is reported, and the verdict stays', (_, extra, code) => {
    expect(codes(extra)).toEqual([code]);
    const { result } = verifyPacket(gateOf('R7.1'), { ...packet, ...extra }, { requireLive: true });
    expect(result.status).toBe('ready');
  });
});

describe('documents of a reader', () => {
  test('are one chain a folder; two packets for one gate are a conflict that names both', () => {
    const value = LIVE.get('R7.3')?.packet;
    const documents = [
      { name: 'a/one.json', value },
      { name: 'a/two.json', value },
      { name: 'b/one.json', value },
      { name: 'b/result.json', value: LIVE.get('R7.3')?.result },
      { name: 'notes.json', value: { a: 1 } },
    ];
    const { chains, unknown } = sortDocuments(documents);
    expect(unknown).toEqual(['notes.json']);
    expect(chains.map(({ name, conflicts }) => [name, conflicts])).toEqual([
      ['a', [{ gate: 'R7.3', kind: 'packet', names: ['a/one.json', 'a/two.json'] }]],
      ['b', []],
    ]);
    expect(chains[1]?.papers.get('R7.3')).toEqual(LIVE.get('R7.3'));
  });
});
