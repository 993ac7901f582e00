/** The world of `cavra docs check`, for tests: the tools of the machine where it has them, and stand-ins where it does not. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docsWorld } from '../../src/cli/docs-world.ts';
import { startTool } from '../../src/doctest/tool.ts';
import type { RunCommand, Spawned, Tool, ToolResult, World } from '../../src/doctest/world.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** Finds one known mistake and reports it as gofmt does. */
function likeGofmt(files: readonly string[]): ToolResult {
  const reports = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line.includes(':= :=') ? [`${file}:${index + 1}:7: expected operand, found ':='`] : [],
      ),
  );
  return { code: reports.length > 0 ? 2 : 0, stdout: '', stderr: reports.join('\n') };
}

/** Finds one known mistake and answers as our Python script does. */
function likePython(stdin: string): ToolResult {
  const sources = JSON.parse(stdin) as string[];
  const answer = sources.map((source) => {
    const index = source.split('\n').findIndex((line) => line.includes('(:'));
    return index === -1 ? null : [index + 1, 7, 'invalid syntax'];
  });
  return { code: 0, stdout: JSON.stringify(answer), stderr: '' };
}

/** Runs two known programs as Go would. */
function likeGo(file: string): ToolResult {
  const source = readFileSync(file, 'utf8');
  const said = /panic\("(\w+)"\)/.exec(source)?.[1];
  if (said !== undefined) return { code: 1, stdout: '', stderr: `panic: ${said}\nexit status 2\n` };
  return { code: 0, stdout: `${/Println\("(\w+)"\)/.exec(source)?.[1]}\n`, stderr: '' };
}

const tool: Tool = async (command, args, stdin) => {
  const real = await startTool(command, args, stdin);
  if (real !== undefined) return real;
  if (command === 'go') return likeGo(args.at(-1) ?? '');
  return command === 'gofmt' ? likeGofmt(args.filter((arg) => arg.endsWith('.go'))) : likePython(stdin);
};

/** Stands for a process of its own; one command gives something else there. */
const likeSpawned = (cavra: RunCommand): Spawned => ({
  subcommand: (argv) => argv.join(' '),
  run: async (argv, world) => {
    if (argv.join(' ') !== 'docs --help') return cavra(argv, world);
    world.out('something else\n');
    return 0;
  },
});

export function testWorld(limitMs?: number): World {
  const world = docsWorld(ROOT, limitMs);
  return {
    ...world,
    tool,
    diagramData: (name) =>
      name === 'path' ? { nodes: ['a', 'b', 'c'], edges: ['a -> b', 'b -> c'] } : undefined,
    spawned: likeSpawned(world.cavra),
  };
}
