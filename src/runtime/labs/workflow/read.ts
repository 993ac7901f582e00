/** A workflow of GitHub Actions as far as a lab plays it: jobs, what they need, steps, conditions. */
import * as z from 'zod';
import { CONFIG_SCHEMAS } from '../../../contracts/foreign/ci-files.ts';
import { readYaml } from '../../../text/yaml-read.ts';
import { code, some } from '../say.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.record(z.string(), text).default({});

const stepSchema = z.object({
  id: z.string().default(''),
  name: z.string().default(''),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: text.default(''),
  'continue-on-error': text.default('false'),
  env: texts,
  with: texts,
  shell: z.string().default(''),
});

const workflowSchema = z.object({
  env: texts,
  jobs: z.record(
    z.string(),
    z.object({
      needs: z
        .union([z.string(), z.array(z.string())])
        .default([])
        .transform((needs) => [needs].flat()),
      if: text.default(''),
      env: texts,
      'continue-on-error': text.default('false'),
      steps: z.array(stepSchema).default([]),
    }),
  ),
});

export type Workflow = z.output<typeof workflowSchema>;
export type Job = Workflow['jobs'][string];
export type Step = Job['steps'][number];

export type ReadWorkflow =
  | { readonly ok: true; readonly workflow: Workflow; readonly order: readonly string[] }
  | { readonly ok: false; readonly says: readonly string[] };

/** Jobs in an order in which each comes after those that it needs; undefined when they need each other in a circle. */
function orderOf(jobs: Workflow['jobs']): string[] | undefined {
  const order: string[] = [];
  let left = Object.keys(jobs);
  while (left.length > 0) {
    const next = left.filter((name) => jobs[name]?.needs.every((need) => order.includes(need)));
    if (next.length === 0) return undefined;
    order.push(...next);
    left = left.filter((name) => !next.includes(name));
  }
  return order;
}

/** Reads a workflow from YAML, or says what is wrong with it. */
export function readWorkflow(file: string, yaml: string): ReadWorkflow {
  const read = readYaml(yaml);
  const fail = (...says: readonly string[]): ReadWorkflow => ({ ok: false, says });
  if (!('value' in read)) return fail(`${code(file)} line ${read.line}: ${read.message}.`);
  const shape = CONFIG_SCHEMAS['github-actions']?.safeParse(read.value);
  if (shape?.success !== true) {
    const issues = shape?.error.issues ?? [];
    const says = issues.map(
      ({ path, message }) => `${code(path.map(String).join('.') || file)}: ${message}.`,
    );
    return { ok: false, says: some(says) };
  }
  const { data: workflow } = workflowSchema.safeParse(read.value);
  const order = workflow === undefined ? undefined : orderOf(workflow.jobs);
  if (workflow === undefined || order === undefined) return fail('The jobs need each other in a circle.');
  return { ok: true, workflow, order };
}
