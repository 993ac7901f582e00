/** The CI examples as the steps that their systems would run: read, templates put in, shell commands in order. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { CONFIG_SCHEMAS } from '../../src/contracts/foreign/ci-files.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const CI = join(ROOT, 'examples/ci');

type Text = Readonly<Record<string, string>>;

/** One shell command, as the system starts it. */
export interface ShellStep {
  readonly run: string;
  readonly env: Text;
}

interface Step {
  readonly run?: string;
  readonly script?: string;
  readonly uses?: string;
  readonly template?: string;
  readonly env?: Text;
  readonly with?: Text;
  readonly parameters?: Text;
}

interface GitlabJob {
  readonly stage?: string;
  readonly extends?: string;
  readonly variables?: Text;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

const read = (name: string) => parse(readFileSync(join(CI, name), 'utf8'));

/** Throws with the fault when the file has not the form that its system reads. */
function checked(kind: string, file: unknown): void {
  const schema = CONFIG_SCHEMAS[kind];
  if (schema === undefined) throw new Error(`no schema for ${kind}`);
  schema.parse(file);
}

/** Puts values in for `${{ inputs.name }}` and `${{ parameters.name }}`; one that is not there throws. */
function filled(text: string, values: Text): string {
  return text.replaceAll(/\$\{\{ (?:inputs|parameters)\.([\w-]+) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing is given for ${name}`);
    return value;
  });
}

const filledAll = (env: Text = {}, values: Text): Text =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, values)]));

/** The composite action, with inputs of a caller. */
function actionSteps(given: Text = {}): ShellStep[] {
  const { inputs, runs } = read('action/action.yml') as {
    inputs: Record<string, { default?: string; required?: boolean }>;
    runs: { steps: Step[] };
  };
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(', ')}`);
  // Its steps have the form of a workflow's.
  checked('github-actions', { on: 'push', jobs: { a: { 'runs-on': 'x', steps: runs.steps } } });
  const defaults = Object.entries(inputs).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const values = { ...Object.fromEntries(defaults), ...given };
  const path = { GITHUB_ACTION_PATH: 'examples/ci/action' };
  return runs.steps.flatMap(({ run, env }) =>
    run === undefined ? [] : [{ run: filled(run, values), env: { ...filledAll(env, values), ...path } }],
  );
}

function github(name: string): ShellStep[] {
  const file = read(name) as { jobs: Record<string, { steps: Step[] }> };
  checked('github-actions', file);
  return Object.values(file.jobs)
    .flatMap(({ steps }) => steps)
    .flatMap((step) => {
      if (step.uses === './examples/ci/action') return actionSteps(step.with);
      return step.run === undefined ? [] : [{ run: step.run, env: step.env ?? {} }];
    });
}

function gitlab(name: string): ShellStep[] {
  const file = read(name) as Record<string, unknown> & { stages: string[]; include?: { local: string }[] };
  checked('gitlab-ci', file);
  const included = (file.include ?? []).map(({ local }) => read(local.replace('examples/ci/', '')) as object);
  const all = Object.assign({}, ...included, file) as Record<string, GitlabJob>;
  const jobs = Object.values(all).filter((job) => job.stage !== undefined);
  return jobs
    .toSorted((a, b) => file.stages.indexOf(a.stage ?? '') - file.stages.indexOf(b.stage ?? ''))
    .flatMap((job) => {
      const base = job.extends === undefined ? {} : (all[job.extends] ?? {});
      const whole = { ...base, ...job, variables: { ...base.variables, ...job.variables } };
      // What the template gives must make a whole job.
      checked('gitlab-ci', { stages: file.stages, job: { ...whole, extends: undefined } });
      const lines = [...(whole.before_script ?? []), ...(whole.script ?? [])];
      return lines.map((run) => ({ run, env: whole.variables }));
    });
}

function azure(name: string, given: Text = {}): ShellStep[] {
  const file = read(name) as { steps: Step[]; parameters?: { name: string; default?: string }[] };
  checked('azure-pipelines', file);
  const known = file.parameters ?? [];
  const unknown = Object.keys(given).filter((key) => !known.some((one) => one.name === key));
  if (unknown.length > 0) throw new Error(`the template has no parameter ${unknown.join(', ')}`);
  const defaults = known.flatMap((one) =>
    one.default === undefined ? [] : [[one.name, one.default] as const],
  );
  const values = { ...Object.fromEntries(defaults), ...given };
  return file.steps.flatMap((step) => {
    if (step.template !== undefined) return azure(`azure/${step.template}`, step.parameters);
    return step.script === undefined
      ? []
      : [{ run: filled(step.script, values), env: filledAll(step.env, values) }];
  });
}

/** Every example, by its file. */
export const PIPELINES: Readonly<Record<string, () => readonly ShellStep[]>> = {
  'github/workflow.yml': () => github('github/workflow.yml'),
  'github/workflow-with-action.yml': () => github('github/workflow-with-action.yml'),
  'gitlab/pipeline.yml': () => gitlab('gitlab/pipeline.yml'),
  'gitlab/pipeline-with-include.yml': () => gitlab('gitlab/pipeline-with-include.yml'),
  'azure/pipeline.yml': () => azure('azure/pipeline.yml'),
  'azure/pipeline-with-template.yml': () => azure('azure/pipeline-with-template.yml'),
};
