/** What hosting/ holds for tools that are not here: its form, and that what it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { serveCommand } from '../../src/cli/serve.ts';
import { CONFIG_SCHEMAS } from '../../src/contracts/foreign/ci-files.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(`hosting/${name}`, ROOT), 'utf8');
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))).scripts;

/** The instructions of a Dockerfile, by stage. */
function stagesOf(text: string): [string, string][][] {
  const lines = text
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line): [string, string] => {
      const at = line.indexOf(' ');
      return [line.slice(0, at), line.slice(at + 1)];
    });
  return lines.reduce<[string, string][][]>((stages, line) => {
    if (line[0] === 'FROM') stages.push([]);
    stages.at(-1)?.push(line);
    return stages;
  }, []);
}

describe('the container', () => {
  const stages = stagesOf(read('Dockerfile'));
  const of = (stage: number, name: string): string[] =>
    (stages[stage] ?? []).filter(([key]) => key === name).map(([, rest]) => rest);

  test('two stages on the Node that the project pins', () => {
    const pinned = JSON.parse(readFileSync(new URL('node_modules/node/package.json', ROOT), 'utf8')).version;
    expect(stages).toHaveLength(2);
    for (const [stage] of stages.entries())
      expect(of(stage, 'FROM')[0]).toMatch(new RegExp(`^node:${Number.parseInt(pinned, 10)}-`));
  });

  test('what it copies exists, and the second stage takes no more than the program needs', () => {
    const copied = [0, 1].flatMap((stage) => of(stage, 'COPY')).filter((line) => !line.startsWith('--from'));
    const sources = copied.flatMap((line) => line.split(' ').slice(0, -1));
    for (const source of sources) expect(existsSync(new URL(source, ROOT)), source).toBe(true);
    expect(of(1, 'COPY').join(' ')).not.toMatch(/(?:^| )\. /);
    expect(of(1, 'COPY').at(-1)).toBe('--from=build /book/dist ./dist');
  });

  test('it ends as a user without rights, and says whether it is well', () => {
    expect(of(1, 'USER')).toEqual(['node']);
    const names = (stages[1] ?? []).map(([name]) => name);
    expect(names.slice(names.indexOf('USER'))).not.toContain('RUN');
    expect(of(1, 'HEALTHCHECK')[0]).toContain('/healthz');
  });

  test('its command is one that serve takes, on the port that it names', () => {
    const [node, file, name, ...flags] = z.array(z.string()).parse(JSON.parse(of(1, 'CMD')[0] ?? ''));
    expect([node, file, name]).toEqual(['node', 'bin/cavra.mjs', 'serve']);
    const known = serveCommand.flags.map((flag) => `--${flag.name}`);
    for (const flag of flags.filter((word) => word.startsWith('--'))) expect(known).toContain(flag);
    expect(flags[flags.indexOf('--port') + 1]).toBe(of(1, 'EXPOSE')[0]);
  });
});

test('Netlify builds as the project does and publishes what the build writes', () => {
  const { build } = z
    .strictObject({
      build: z.strictObject({
        command: z.string(),
        publish: z.literal('dist'),
        environment: z.strictObject({ NODE_VERSION: z.string(), SITE_URL: z.url() }),
      }),
    })
    .parse(parseToml(read('netlify.toml')));
  expect(scripts[build.command.replace('npm run ', '')]).toContain('astro build');
});

test('GitHub Pages: a workflow of its form, least rights, the site below the name of the repository', () => {
  const workflow = CONFIG_SCHEMAS['github-actions']?.parse(parseYaml(read('github-pages.yml')));
  expect(workflow).toMatchObject({
    permissions: { contents: 'read' },
    jobs: { deploy: { permissions: { pages: 'write', 'id-token': 'write' } } },
  });
  const { env } = z
    .object({
      jobs: z.object({ build: z.object({ steps: z.array(z.looseObject({ run: z.string().optional() })) }) }),
    })
    .parse(workflow)
    .jobs.build.steps.find((step) => step.run === 'npm run build') as { env: Record<string, string> };
  expect(env.CAVRA_BASE).toMatch(/^\/\$\{\{ github\.event\.repository\.name \}\}\/$/);
});
