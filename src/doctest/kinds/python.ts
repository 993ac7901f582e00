/** Python examples: compiled by one Python for all of them; those that say so are also run. */
import { attributeFinding, finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { attributeOf, type Fence, placeIn, textOf } from '../page.ts';
import type { Tool } from '../world.ts';
import { proveOutput, reasonOf } from './shown-output.ts';

/** Reads a list of sources, writes for each the place and text of its syntax error, or null. */
const SCRIPT = `
import json, sys, warnings
warnings.simplefilter("ignore")
def check(source):
    try:
        compile(source, "example", "exec")
    except (SyntaxError, ValueError) as error:
        return [getattr(error, "lineno", 1) or 1, getattr(error, "offset", 1) or 1, str(getattr(error, "msg", error))]
json.dump([check(source) for source in json.load(sys.stdin)], sys.stdout)
`;

type Answer = readonly (readonly [line: number, column: number, message: string] | null)[];

const isAnswer = (value: unknown, length: number): value is Answer =>
  Array.isArray(value) &&
  value.length === length &&
  value.every((one) => one === null || (Array.isArray(one) && one.length === 3));

function parsed(text: string, length: number): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isAnswer(value, length) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Runs the source on its standard input in an empty folder of its own. */
const RUN = `
import os, sys, tempfile
source = sys.stdin.read()
sys.stdin = open(os.devnull)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    try:
        exec(compile(source, "example", "exec"), {"__name__": "__main__"})
    finally:
        os.chdir(os.sep)
`;

/** `-X utf8`, so that what is read and printed does not hang on the settings of the machine. */
const ISOLATED = ['-I', '-X', 'utf8', '-c'];

async function runOne(fence: Fence, tool: Tool): Promise<Proof> {
  const ran = await tool('python3', [...ISOLATED, RUN], textOf(fence));
  if (ran === undefined) return { fence, result: 'not run', findings: [] };
  if (ran.code === 0) return proveOutput(fence, '#', ran.stdout);
  const message = `The example fails: ${reasonOf(ran.stderr)}`;
  return proofOf(fence, [attributeFinding(fence, 'run', 'python-fails', message)]);
}

export const python: Kind = {
  name: 'python',
  langs: ['python', 'py'],
  markers: ['syntax', 'run'],
  valued: [],
  takes: [],
  form: 'python syntax; or python run, with the output in comments after # output',
  async prove(fences, { tool }) {
    if (fences.length === 0) return [];
    const ran = await tool('python3', [...ISOLATED, SCRIPT], JSON.stringify(fences.map(textOf)));
    const answer = ran?.code === 0 ? parsed(ran.stdout, fences.length) : undefined;
    const proofs: Proof[] = [];
    for (const [index, fence] of fences.entries()) {
      const error = answer?.[index] ?? null;
      if (answer === undefined) proofs.push({ fence, result: 'not run', findings: [] });
      else if (error !== null) {
        const [line, column, message] = error;
        const place = placeIn(fence, line - 1, column);
        proofs.push(proofOf(fence, [finding(fence, 'python-syntax', place, `Python: ${message}.`)]));
      } else if (attributeOf(fence, 'run') !== undefined) proofs.push(await runOne(fence, tool));
      else proofs.push(proofOf(fence, []));
    }
    return proofs;
  },
};
