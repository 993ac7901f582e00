/** What the book says about commands names commands that exist, and upstream's lists agree with one another. */
import { describe, expect, test } from 'vitest';
import { JOB_GROUPS } from '../book/twelve-commands.ts';
import { UPSTREAM_COMMANDS } from '../book/upstream-cli/commands.ts';
import { UPSTREAM_GROUPS, upstreamLeaves } from '../book/upstream-cli/groups.ts';
import { examplesOf } from './example-files.ts';
import { ENTRIES } from './main.ts';
import { cliReference } from './reference.ts';

const names = examplesOf(ENTRIES).map(({ name }) => name);

describe('the commands of the book', () => {
  test('are twelve, and each exists', () => {
    const commands = JOB_GROUPS.flatMap(({ jobs }) => jobs.map(({ command }) => command));
    expect(commands).toHaveLength(12);
    expect(commands.filter((command) => !names.includes(command))).toEqual([]);
  });

  test('that stand in the place of upstream’s exist', () => {
    expect(UPSTREAM_GROUPS.flatMap(({ ours }) => ours).filter((command) => !names.includes(command))).toEqual(
      [],
    );
  });

  test('are in the reference, each once, with an address and an example', async () => {
    const groups = await cliReference();
    const shown = groups.flatMap(({ commands }) => commands);
    expect(shown.map(({ path }) => path.replace('cavra ', ''))).toEqual(names);
    expect(new Set(shown.map(({ anchor }) => anchor)).size).toBe(names.length);
    expect(shown.every(({ example }) => example.unrun !== undefined)).toBe(true);
  });
});

describe('upstream’s commands', () => {
  test('with flags belong to a group that lists them', () => {
    const listed = UPSTREAM_GROUPS.flatMap(({ name, commands }) =>
      commands.map((command) => (command === name ? name : `${name} ${command}`)),
    );
    expect(UPSTREAM_COMMANDS.filter(({ name }) => !listed.includes(name)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('stand once each, with flags that begin with two dashes', () => {
    const found = UPSTREAM_COMMANDS.map(({ name }) => name);
    expect(new Set(found).size).toBe(found.length);
    expect(UPSTREAM_COMMANDS.flatMap(({ flags }) => flags).filter((flag) => !flag.startsWith('--'))).toEqual(
      [],
    );
  });

  test('are as many as upstream’s own page counts', () => {
    expect(upstreamLeaves()).toBe(245);
  });
});
