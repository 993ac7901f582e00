/** Configuration files of other tools: read as YAML, and held against the parts of their form that matter. */
import type * as z from 'zod';
import { CONFIG_SCHEMAS } from '../../contracts/foreign/ci-files.ts';
import type { YamlDocument } from '../../text/yaml-read.ts';
import type { Finding } from '../finding.ts';
import { finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { type Fence, placeIn } from '../page.ts';
import { yamlFinding } from './contract-yaml.ts';

const MOST_SHOWN = 5;

const isKey = (part: PropertyKey): part is string | number => typeof part !== 'symbol';

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A problem deep inside one of several forms is told by the form that comes furthest; an unknown key at the key. */
function deepest(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = []): Problem {
  const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const here = { path: [...path, ...issue.path, ...key], message: issue.message };
  if (issue.code !== 'invalid_union') return here;
  const inner = issue.errors.flatMap((errors) => errors.slice(0, 1).map((one) => deepest(one, here.path)));
  const best = inner.toSorted((a, b) => b.path.length - a.path.length)[0];
  return best === undefined || best.path.length <= here.path.length ? here : best;
}

/** What is wrong with a whole is mostly a consequence of what is wrong inside it. */
const isWhole = ({ path }: Problem, problems: readonly Problem[]): boolean =>
  problems.some(
    (other) => other.path.length > path.length && path.every((part, at) => other.path[at] === part),
  );

function findingsOf(fence: Fence, name: string, schema: z.ZodType, read: YamlDocument): Finding[] {
  const judged = schema.safeParse(read.value);
  if (judged.success) return [];
  const problems = judged.error.issues.map((issue) => deepest(issue));
  const own = problems.filter((problem) => !isWhole(problem, problems));
  return own.slice(0, MOST_SHOWN).map(({ path, message }) => {
    const keys = path.filter(isKey);
    const { line, column } = read.placeOf(keys);
    const where = keys.length === 0 ? 'The file' : keys.join('.');
    const place = placeIn(fence, line - 1, column);
    return finding(fence, 'config-schema', place, `${name}: ${where}: ${message}.`);
  });
}

function kindOf(name: string, schema: z.ZodType): Kind {
  const proveOne = (fence: Fence): Proof => {
    const read = yamlFinding(fence);
    return proofOf(fence, 'rule' in read ? [read] : findingsOf(fence, name, schema, read));
  };
  return {
    name,
    langs: ['yaml', 'yml'],
    markers: [name],
    valued: [],
    takes: [],
    form: `yaml ${name}`,
    prove: async (fences) => fences.map(proveOne),
  };
}

export const configKinds: readonly Kind[] = Object.entries(CONFIG_SCHEMAS).map(([name, schema]) =>
  kindOf(name, schema),
);
