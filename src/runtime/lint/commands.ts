/** Rules about command patterns: what a command line that the list means looks like when it slips past. */
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import type { Hit, Listed } from './source.ts';
import { actionOf, type Trial, valueIn, weaker } from './trial.ts';

/** Between two commands, and the pattern that blocks it. */
const JOINS = [
  { join: (first: string, second: string) => `${first} && ${second}`, block: '*&*' },
  { join: (first: string, second: string) => `${first}; ${second}`, block: '*;*' },
  { join: (first: string, second: string) => `${first} | ${second}`, block: '*|*' },
  { join: (first: string, second: string) => `${first} $(${second})`, block: '*$(*' },
  { join: (first: string, second: string) => `${first} \`${second}\``, block: '*`*' },
] as const;

const BLOCK = 'commands.block';

/** A command to stand behind an allowed one: the first that the policy blocks, or one that it does not know. */
function secondCommand(trial: Trial): RuntimeRequest {
  const blocked = trial.cases.find(
    ({ request, decision }) =>
      request.action_type === 'execute_command' &&
      decision === 'block' &&
      /^[A-Za-z]/.test(request.target ?? ''),
  );
  return blocked?.request ?? actionOf(BLOCK, 'rm -rf src');
}

/** An allowed prefix, with another command behind it. */
export function lintAllowed(trial: Trial, { text, at, inherited }: Listed): Hit[] {
  if (!text.endsWith('*')) return [];
  const first = valueIn('commands.allow', text);
  const second = secondCommand(trial);
  const alone = trial.ask(second)?.decision;
  if (alone === undefined || !weaker('allow', alone)) return [];
  const tried = JOINS.flatMap(({ join, block }) => {
    const example = trial.slips([actionOf(BLOCK, join(first, second.target ?? ''))], alone);
    return example === undefined ? [] : [{ example, block }];
  });
  const example = tried[0]?.example;
  if (example === undefined) return [];
  const suggestion = trial.adding(
    BLOCK,
    tried.map(({ block }) => block),
    example,
  );
  return [{ code: 'lint-compound-command', pattern: text, at, inherited, example, suggestion }];
}

const GAP = / +/g;

/** The pattern with a star in front of it and of each of its words. */
const wide = (pattern: string): string => `*${pattern.replaceAll(GAP, ' *')}`.replaceAll(/\*+/g, '*');

/** The commands that mean the same to a shell: a word in front, or more spaces. */
const respelled = (value: string): string[] => [value.replace(' ', '  '), `sudo ${value}`];

const PUSH = 'git push ';

/** What stands behind `git push`. */
const pushed = (text: string): string | undefined =>
  text.startsWith(PUSH) ? text.slice(PUSH.length) : undefined;

function pushes(text: string): { readonly values: string[]; readonly add: string[] } | undefined {
  const rest = pushed(text);
  if (rest === undefined) return undefined;
  if (rest.startsWith('-')) {
    const flag = rest.replace(/[ *].*$/, '');
    const short = /^--([a-z])/.exec(flag)?.[1];
    const values = [`git push origin feature ${flag}`];
    const add = [`git push*${flag}*`];
    if (short === undefined) return { values, add };
    return {
      values: [...values, `git push -${short} origin feature`],
      add: [...add, `git push* -${short}*`],
    };
  }
  const [remote = '', branch] = rest.split(GAP);
  if (branch === undefined || rest.includes('*')) return undefined;
  const values = [`--force ${rest}`, `${remote} +${branch}`, `${remote} HEAD:${branch}`];
  return { values: values.map((value) => `git push ${value}`), add: [`git push*${branch}`] };
}

/** A blocked command in another spelling. */
export function lintBlocked(trial: Trial, { text, at, inherited }: Listed): Hit[] {
  const value = valueIn(BLOCK, text);
  const hits: Hit[] = [];
  const attempt = (code: Hit['code'], values: readonly string[], add: readonly string[]): void => {
    const requests = values.map((target) => actionOf(BLOCK, target));
    const slips = requests.flatMap((request) => trial.slips([request], 'block') ?? []);
    // An action that is allowed says more than one that is held.
    const example = slips.find(({ decision }) => decision === 'allow') ?? slips[0];
    if (example === undefined) return;
    hits.push({ code, pattern: text, at, inherited, example, suggestion: trial.adding(BLOCK, add, example) });
  };
  if (!text.startsWith('*') && text.includes(' '))
    attempt('lint-command-spelling', respelled(value), [wide(text)]);
  if (text.endsWith('*')) attempt('lint-newline', [`${value} \\\n  --example`], [`${text}\n*`]);
  const push = pushes(text);
  if (push !== undefined) attempt('lint-push-flags', push.values, push.add);
  return hits;
}

const MAIN = new Set(['main', 'master']);

/** A push to a branch that the policy names, asked as a git operation. There the rule is a suffix, and fixed. */
export function lintBranch(trial: Trial, { text, at, inherited }: Listed): Hit[] {
  const [remote, branch] = pushed(text)?.split(GAP) ?? [];
  if (remote === undefined || branch === undefined || /^-|\*/.test(`${remote}${branch}`)) return [];
  const target = MAIN.has(branch)
    ? `${remote}/${branch === 'main' ? 'do' : 'web'}${branch}`
    : `${remote}/${branch}`;
  const request: RuntimeRequest = { action_type: 'git_operation', target, requested_operation: 'push' };
  const example = trial.differs(request, MAIN.has(branch) ? 'allow' : 'block');
  return example === undefined
    ? []
    : [{ code: 'lint-protected-suffix', pattern: text, at, inherited, example }];
}

/** How a blocked command is spelled wide, for a suggestion elsewhere. */
export const widely = wide;
export const spellings = respelled;
