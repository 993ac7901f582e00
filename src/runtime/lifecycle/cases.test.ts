/** The case list: each line of the data file is a packet, a change and what upstream answers to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import type { Mode } from '../../contracts/lifecycle/fill.ts';
import { GATE_IDS, type Gate, type GateId } from '../../contracts/lifecycle/gate.ts';
import { gateOf } from '../../contracts/lifecycle/gates.ts';
import { type Built, buildChain, buildPacket } from './build.ts';
import { listingOf, pathsOf, type Repository } from './repository.ts';
import { type Patch, patched } from './test-patch.ts';
import type { Json } from './values.ts';
import { verifyPacket } from './verify.ts';

const patch = z.array(z.tuple([z.string(), z.string()], z.unknown()));
const mode = z.enum(['live', 'sample']);
const caseSchema = z.strictObject({
  id: z.string(),
  gate: z.enum(GATE_IDS),
  base: mode.default('live'),
  require_live: z.boolean().default(true),
  patch: patch.default([]),
  source: patch.optional(),
  source_base: mode.optional(),
  absent: z.array(z.string()).default([]),
  repo_patch: z.record(z.string(), patch).default({}),
  build: z.boolean().default(false),
  b: z.int(),
  w: z.int(),
  findings: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
  why: z.string().optional(),
});
type Case = z.infer<typeof caseSchema>;

const file = new URL('../../../tests/fixtures/lifecycle/cases.jsonl', import.meta.url);
const CASES = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => caseSchema.parse(JSON.parse(line)));

const asPatch = (value: Case['patch']): Patch => value as unknown as Patch;

/** The packet of a case on a changed packet of the gate before it. */
function onSource({ gate: id, base, source, source_base: sourceMode = base }: Case): Json {
  const gate = gateOf(id);
  const [from = 'R7.1'] = gate.embeds;
  const change = (at: Gate, made: Json) => (at.id === from ? patched(made, asPatch(source ?? [])) : made);
  const packet = buildChain(sourceMode, from, { change }).get(from)?.packet ?? {};
  // The mode of the packet that is built decides how strictly its source is judged, not the source's own mode.
  const { result } = verifyPacket(gateOf(from), packet, { requireLive: base === 'live' });
  const done = new Map<GateId, Built>([...buildChain(base, from), [from, { packet, result }]]);
  return buildPacket(gate, { mode: base, done, repository: listingOf(new Map()) });
}

/** A whole repository with some paths gone and some files changed. */
function repositoryOf({ absent, repo_patch: changes }: Case): Repository {
  const whole = listingOf(buildChain('live', 'R7.10'));
  return {
    profile: whole.profile,
    exists: (path) => whole.exists(path) && !absent.includes(path),
    readJson: (path) =>
      absent.includes(path) ? undefined : patched(whole.readJson(path), asPatch(changes[path] ?? [])),
  };
}

function packetOf(item: Case, changed: Repository): Json {
  const { gate, base, build } = item;
  if (item.source !== undefined) return onSource(item);
  const whole = listingOf(buildChain('live', 'R7.10'));
  const chain = buildChain(base as Mode, gate, { repository: build ? changed : whole });
  return chain.get(gate)?.packet ?? {};
}

describe('the case list', () => {
  test('has all its cases, and the table of paths has seventy', () => {
    expect(CASES).toHaveLength(107);
    expect(new Set(pathsOf(PROFILES.upstream)).size).toBe(70);
  });

  test.each(CASES)('$id $gate $why', (item) => {
    const repository = repositoryOf(item);
    const packet = patched(packetOf(item, repository), asPatch(item.patch));
    const { result, problems } = verifyPacket(gateOf(item.gate), packet, {
      requireLive: item.require_live,
      files: repository,
    });
    const found = result.checks.flatMap(({ name, status, message }) =>
      status === 'pass' ? [] : [[name, status, message]],
    );
    expect(found).toEqual(item.findings);
    expect([result.blocker_count, result.warning_count]).toEqual([item.b, item.w]);
    expect(result[gateOf(item.gate).readyKey]).toBe(item.b + item.w === 0);
    // Every check that did not pass has a place.
    expect(new Set(problems.map(({ check }) => check))).toEqual(new Set(found.map(([name]) => name)));
  });
});
