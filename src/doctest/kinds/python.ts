/** Python examples: compiled by one Python for all of them, not run. */
import { finding, type Kind, proofOf } from '../kind.ts';
import { placeIn, textOf } from '../page.ts';

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

export const python: Kind = {
  name: 'python',
  langs: ['python', 'py'],
  markers: ['syntax'],
  valued: [],
  takes: [],
  form: 'python syntax',
  async prove(fences, { tool }) {
    if (fences.length === 0) return [];
    const ran = await tool('python3', ['-I', '-c', SCRIPT], JSON.stringify(fences.map(textOf)));
    const answer = ran?.code === 0 ? parsed(ran.stdout, fences.length) : undefined;
    return fences.map((fence, index) => {
      if (answer === undefined) return { fence, result: 'not run', findings: [] };
      const error = answer[index] ?? null;
      if (error === null) return proofOf(fence, []);
      const [line, column, message] = error;
      return proofOf(fence, [
        finding(fence, 'python-syntax', placeIn(fence, line - 1, column), `Python: ${message}.`),
      ]);
    });
  },
};
