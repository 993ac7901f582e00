/** The cases of the lifecycle as data: a packet, a change, and what upstream answers to it. */
import * as z from 'zod';
import { GATE_IDS, type Gate, type GateId } from '../../../contracts/lifecycle/gate.ts';
import { gateOf } from '../../../contracts/lifecycle/gates.ts';
import { type Built, buildChain, buildPacket } from '../../lifecycle/build.ts';
import { listingOf, type Repository } from '../../lifecycle/repository.ts';
import type { Json } from '../../lifecycle/values.ts';
import { verifyPacket } from '../../lifecycle/verify.ts';
import { type Patch, patched } from './json-patch.ts';
import cases from './lifecycle/cases.json' with { type: 'json' };

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
export type LifecycleCase = z.infer<typeof caseSchema>;

export const LIFECYCLE_CASES = z.array(caseSchema).parse(cases);

const asPatch = (value: LifecycleCase['patch']): Patch => value as unknown as Patch;

/** The packet of a case on a changed packet of the gate before it. */
function onSource({ gate: id, base, source, source_base: sourceMode = base }: LifecycleCase): Json {
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
function repositoryOf({ absent, repo_patch: changes }: LifecycleCase): Repository {
  const whole = listingOf(buildChain('live', 'R7.10'));
  return {
    profile: whole.profile,
    exists: (path) => whole.exists(path) && !absent.includes(path),
    readJson: (path) =>
      absent.includes(path) ? undefined : patched(whole.readJson(path), asPatch(changes[path] ?? [])),
  };
}

function packetOf(item: LifecycleCase, changed: Repository): Json {
  const { gate, base, build } = item;
  if (item.source !== undefined) return onSource(item);
  const whole = listingOf(buildChain('live', 'R7.10'));
  const chain = buildChain(base, gate, { repository: build ? changed : whole });
  return chain.get(gate)?.packet ?? {};
}

/** The packet of a case, and the files that its gate reads. */
export function lifecycleInput(item: LifecycleCase): { readonly packet: Json; readonly files: Repository } {
  const files = repositoryOf(item);
  return { packet: patched(packetOf(item, files), asPatch(item.patch)), files };
}
