/** Where the artifacts of a gate are: upstream's seven paths, and the validator command that the index compares. */
import type { Gate } from './gate.ts';

export const ARTIFACT_KEYS = [
  'live_sanitized_example',
  'live_result',
  'validator',
  'workflow',
  'test',
  'docs',
  'wiki',
] as const;
export type ArtifactKey = (typeof ARTIFACT_KEYS)[number];
export type ArtifactPaths = Readonly<Record<ArtifactKey, string>>;

/** Upstream's paths, relative to its repository. They are data: nothing here opens them. */
export function upstreamPaths({ slug, docs, wiki }: Gate): ArtifactPaths {
  const stem = slug.replaceAll('-', '_');
  return {
    live_sanitized_example: `examples/${slug}/${slug}.live.sanitized.example.json`,
    live_result: `examples/${slug}/${slug}.live.sanitized.result.json`,
    validator: `scripts/validate_${stem}.py`,
    workflow: `.github/workflows/${slug}.yml`,
    test: `tests/test_${stem}.py`,
    docs: `docs/${docs}.md`,
    wiki: `docs/wiki/${wiki}.md`,
  };
}

/** Upstream's validator command, word for word: the index holds each entry to it. */
export function validatorCommand(gate: Gate): string {
  const { validator, live_sanitized_example: example } = upstreamPaths(gate);
  const root = gate.id === 'R7.11' ? ' --repo-root .' : '';
  return `python3 ${validator} ${gate.packetFlag} ${example}${root} --require-live`;
}

/** Our own file for each artifact of a gate: what plays its part here. A test holds that each exists. */
function localPaths({ slug }: Gate): ArtifactPaths {
  return {
    live_sanitized_example: `examples/lifecycle/${slug}.live.sanitized.example.json`,
    live_result: `examples/lifecycle/${slug}.live.sanitized.result.json`,
    validator: 'src/cli/lifecycle.ts',
    workflow: '.github/workflows/ci.yml',
    test: 'src/runtime/lifecycle/cases.test.ts',
    docs: 'src/pages/lifecycle/[gate].astro',
    wiki: 'src/pages/lifecycle/index.astro',
  };
}

/** The command line that verifies a gate's committed packet here. */
function localCommand(gate: Gate): string {
  return `cavra lifecycle verify ${gate.id} ${localPaths(gate).live_sanitized_example} --require-live`;
}

/** Whose files an index lists: a path for each artifact, and the command that verifies the packet. */
export interface Profile {
  readonly about: string;
  readonly paths: (gate: Gate) => ArtifactPaths;
  readonly command: (gate: Gate) => string;
}

export const PROFILES = {
  upstream: {
    about: "Upstream's paths and commands: the index packet is one that upstream's validator takes.",
    paths: upstreamPaths,
    command: validatorCommand,
  },
  local: {
    about: 'Files of this project that play the same parts. Ours: upstream knows no such index.',
    paths: localPaths,
    command: localCommand,
  },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as ProfileName[];
