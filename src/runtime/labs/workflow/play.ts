/** Plays a workflow: jobs in the order of what they need, steps one after the other, exit codes as the shell gives them. */

import { code } from '../say.ts';
import { type RunCommand, readScript, runScript } from '../script.ts';
import { holds } from './condition.ts';
import type { Job, Step, Workflow } from './read.ts';

type Env = Readonly<Record<string, string>>;

/** What the world says to a step. */
export interface Actors {
  /** The exit code of a command; undefined when nobody knows it. */
  readonly command: (words: readonly string[], env: Env) => ReturnType<RunCommand>;
  /** Whether an action succeeds; undefined when nobody knows it. */
  readonly action: (uses: string, inputs: Env) => boolean | undefined | Promise<boolean | undefined>;
}

export interface Played {
  /** What cannot be played, in words. */
  readonly unknown: readonly string[];
}

type Result = 'success' | 'failure' | 'skipped';

class Play {
  readonly #workflow: Workflow;
  readonly #actors: Actors;
  readonly unknown: string[] = [];
  readonly results = new Map<string, Result>();

  constructor(workflow: Workflow, actors: Actors) {
    this.#workflow = workflow;
    this.#actors = actors;
  }

  #holds(condition: string, success: boolean, names: ReadonlyMap<string, string>): boolean {
    const value = holds(condition, { success, names });
    if (value === undefined)
      this.unknown.push(
        `${code(`if: ${condition}`)} asks for something that this check does not know. It knows always(), success(), failure(), cancelled(), the outcome of steps and the result of jobs.`,
      );
    return value ?? false;
  }

  async #step({ uses, run, shell, env, with: inputs }: Step, outer: Env): Promise<boolean> {
    const all = { ...outer, ...env };
    if (uses !== undefined) return (await this.#actors.action(uses, inputs)) ?? true;
    const script = readScript(run ?? '');
    if (!script.ok) {
      this.unknown.push(`A step cannot be played: ${script.says}`);
      return false;
    }
    const { status } = await runScript(
      script.pipelines,
      (words) => this.#actors.command(words, all),
      // Written out, the shell is started with pipefail; left out, it is not.
      shell === 'bash',
    );
    return status === 0;
  }

  async #job(job: Job): Promise<Result> {
    const needed = job.needs.map(
      (name) => [`needs.${name}.result`, this.results.get(name) ?? 'skipped'] as const,
    );
    const ready = needed.every(([, result]) => result === 'success');
    if (!this.#holds(job.if, ready, new Map(needed))) return 'skipped';
    const names = new Map<string, string>(needed);
    const env = { ...this.#workflow.env, ...job.env };
    let success = true;
    for (const step of job.steps) {
      const runs = this.#holds(step.if, success, names);
      const worked = runs && (await this.#step(step, env));
      const forgiven = /true/.test(step['continue-on-error']);
      const outcome = runs ? (worked ? 'success' : 'failure') : 'skipped';
      if (step.id !== '') {
        names.set(`steps.${step.id}.outcome`, outcome);
        names.set(`steps.${step.id}.conclusion`, forgiven && outcome === 'failure' ? 'success' : outcome);
      }
      if (outcome === 'failure' && !forgiven) success = false;
    }
    return success || /true/.test(job['continue-on-error']) ? 'success' : 'failure';
  }

  async run(order: readonly string[]): Promise<void> {
    for (const name of order) {
      const job = this.#workflow.jobs[name];
      if (job !== undefined) this.results.set(name, await this.#job(job));
    }
  }
}

/** Plays the jobs in an order that `readWorkflow` gave. */
export async function playWorkflow(
  workflow: Workflow,
  order: readonly string[],
  actors: Actors,
): Promise<Played> {
  const play = new Play(workflow, actors);
  await play.run(order);
  return { unknown: [...new Set(play.unknown)] };
}
