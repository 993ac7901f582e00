/** What the verification index reads: a list of files that exist, and the JSON of some of them. */
import { ARTIFACT_KEYS, PROFILES, type Profile } from '../../contracts/lifecycle/artifacts.ts';
import type { GateId } from '../../contracts/lifecycle/gate.ts';
import { INDEXED_GATES } from '../../contracts/lifecycle/gates.ts';
import { countOf, isRecord, type Json, own } from './values.ts';

/** A view of the paths of a profile. Only paths of the fixed table are ever asked for, so none can lead elsewhere. */
export interface Repository {
  readonly profile: Profile;
  exists(path: string): boolean;
  /** The parsed file; undefined when there is none. */
  readJson(path: string): unknown;
}

/** The packet and the result of a gate, as far as they are at hand. */
export type Papers = ReadonlyMap<GateId, { readonly packet?: unknown; readonly result?: unknown }>;

/** Every path of a profile's table. */
export function pathsOf({ paths }: Profile): readonly string[] {
  return INDEXED_GATES.flatMap((gate) => Object.values(paths(gate)));
}

/**
 * A repository in memory: packets and results of a chain at the profile's paths, and a listing for the rest. A packet or
 * result that the chain lacks is absent whatever the listing says. Without a listing all other artifacts exist.
 */
export function listingOf(
  papers: Papers,
  profile: Profile = PROFILES.upstream,
  listing: Iterable<string> = pathsOf(profile),
): Repository {
  const files = new Map<string, unknown>();
  const present = new Set(listing);
  for (const gate of INDEXED_GATES) {
    const { live_sanitized_example: example, live_result: result } = profile.paths(gate);
    const own = papers.get(gate.id);
    for (const [path, value] of [
      [example, own?.packet],
      [result, own?.result],
    ] as const) {
      if (value === undefined) present.delete(path);
      else {
        present.add(path);
        files.set(path, value);
      }
    }
  }
  return { profile, exists: (path) => present.has(path), readJson: (path) => files.get(path) };
}

const objectAt = (repository: Repository, path: string): Json => {
  const value = repository.readJson(path);
  return isRecord(value) ? value : {};
};

/** The entries of the index, from the files: what a gate's stored result and example say, and what exists. */
export function indexEntries(repository: Repository): Json[] {
  return INDEXED_GATES.map((gate) => {
    const paths = repository.profile.paths(gate);
    const result = objectAt(repository, paths.live_result);
    const example = objectAt(repository, paths.live_sanitized_example);
    const presence = ARTIFACT_KEYS.map((key) => [key, repository.exists(paths[key])] as const);
    return {
      gate_id: gate.id,
      name: gate.name,
      ready_key: gate.readyKey,
      ready: own(result, gate.readyKey) === true,
      // A count that is no number crashes upstream; the gate is not ready then.
      blocker_count: countOf(own(result, 'blocker_count'), 1) ?? 1,
      warning_count: countOf(own(result, 'warning_count'), 0) ?? 0,
      example_evidence_mode: Object.hasOwn(example, 'evidence_mode') ? example.evidence_mode : 'unknown',
      example_sanitized: own(example, 'sanitized') === true,
      artifact_paths: paths,
      artifact_presence: Object.fromEntries(presence),
      validator_command: repository.profile.command(gate),
    };
  });
}
