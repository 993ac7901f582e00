/** What the contract says of a field, as a small note: for the mouse, for the caret, and beside a completion. */
import { allowedValues, type Schema, schemasAt } from '../../contracts/schema-at.ts';
import { type CaretContext, pathAtCaret } from '../../text/caret-context.ts';
import type { PathSegment } from '../../text/json-walk.ts';
import { make } from '../playground/verdict-view.ts';

const MOST_WORDS = 12;

/** Schemas that apply at a path, forms of variants told apart by what stands around the caret. */
export function schemasFor(
  schema: Schema,
  context: CaretContext,
  path: readonly PathSegment[] = context.path,
): Schema[] {
  return schemasAt(schema, path, (depth, name) => context.levels[depth]?.members.get(name));
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  array: 'list',
  null: 'null',
};

/** A type in a word or two. */
export function typeWords(schema: Schema): string {
  if (schema.const !== undefined) return 'fixed';
  if (schema.enum !== undefined) return 'one of a set';
  const types: readonly unknown[] = [schema.type].flat();
  return types.map((type) => TYPES[String(type)] ?? '').join(' or ');
}

type Part = string | HTMLElement;

/** A sentence of a contract; what stands between backticks is set as code, as in the form. */
const wordsOf = (text: string): Part[] =>
  text.split('`').map((piece, index) => (index % 2 === 1 ? make('code', '', piece) : piece));

const code = (value: unknown): HTMLElement => make('code', '', JSON.stringify(value));

function listOf(values: readonly unknown[]): Part[] {
  const shown = values
    .slice(0, MOST_WORDS)
    .flatMap((value, at): Part[] => (at === 0 ? [code(value)] : [', ', code(value)]));
  return values.length > MOST_WORDS ? [...shown, ` and ${values.length - MOST_WORDS} more`] : shown;
}

/** Facts of a field, each a list of parts, without its name. */
function factsOf(schema: Schema): Part[][] {
  const values = schema.type === 'boolean' ? [] : allowedValues(schema);
  const { description = '', default: initial, originNote = '', maxLength, maxItems } = schema as Described;
  const facts: (Part[] | undefined)[] = [
    wordsOf(description),
    values.length === 0 ? undefined : [values.length === 1 ? 'Always ' : 'One of ', ...listOf(values), '.'],
    maxLength === undefined ? undefined : [`At most ${maxLength} characters.`],
    maxItems === undefined ? undefined : [`At most ${maxItems} items.`],
    initial === undefined ? undefined : ['Left out, it is ', code(initial), '.'],
    wordsOf(originNote),
  ];
  return facts.filter((fact) => fact !== undefined).filter(([first]) => first !== '');
}

type Described = Schema & { readonly originNote?: string };

function noteWith(facts: readonly (readonly Part[])[], className = ''): HTMLElement {
  const note = make('div', className);
  for (const fact of facts) {
    const line = make('p', '');
    line.append(...fact);
    note.append(line);
  }
  return note;
}

/** The note of a field. */
export const noteOf = (schema: Schema): HTMLElement => noteWith(factsOf(schema));

/** The note for what stands at a caret; undefined where the contract says nothing. */
export function helpAt(schema: Schema, context: CaretContext): HTMLElement | undefined {
  const path = pathAtCaret(context);
  const found = schemasFor(schema, context, path);
  const [first] = found;
  if (first === undefined || path.length === 0) return undefined;
  const title = make('strong', '', first.title ?? String(path.at(-1)));
  return noteWith([[title, ` ${typeWords(first)}`], ...factsOf(first)], 'ed-note');
}
