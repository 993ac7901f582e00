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
export function localPaths({ slug }: Gate): ArtifactPaths {
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
