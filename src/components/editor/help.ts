/** What the contract says of a field, as a small note: for the mouse, for the caret, and beside a completion. */
import { allowedValues, type Schema, schemasAt } from '../../contracts/schema-at.ts';
import { type CaretContext, pathAtCaret } from '../../text/caret-context.ts';
import type { PathSegment } from '../../text/json-walk.ts';
import { draw, type Piece, toNodes } from '../draw.ts';

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

const code = (value: unknown): Piece => draw('code', {}, JSON.stringify(value));

function listOf(values: readonly unknown[]): Piece[] {
  const shown = values
    .slice(0, MOST_WORDS)
    .flatMap((value, at): Piece[] => (at === 0 ? [code(value)] : [', ', code(value)]));
  return values.length > MOST_WORDS ? [...shown, ` and ${values.length - MOST_WORDS} more`] : shown;
}

/** Facts of a field, without its name. */
function facts(schema: Schema): Piece[] {
  const values = allowedValues(schema);
  const { default: initial, originNote } = schema as Schema & { originNote?: string };
  const lines: (Piece | undefined)[] = [
    schema.description,
    values.length > 0 && schema.type !== 'boolean' ? ['Allowed: ', ...listOf(values), '.'] : undefined,
    schema.maxLength === undefined ? undefined : `At most ${schema.maxLength} characters.`,
    schema.maxItems === undefined ? undefined : `At most ${schema.maxItems} items.`,
    initial === undefined ? undefined : ['Left out, it is ', code(initial), '.'],
    originNote,
  ];
  return lines.filter((line) => line !== undefined && line !== '').map((line) => draw('p', {}, line));
}

/** The note of a field as nodes. */
export function noteOf(schema: Schema): HTMLElement {
  const note = document.createElement('div');
  note.append(...toNodes(facts(schema)));
  return note;
}

/** The note for what stands at a caret; undefined where the contract says nothing. */
export function helpAt(schema: Schema, context: CaretContext): HTMLElement | undefined {
  const path = pathAtCaret(context);
  const found = schemasFor(schema, context, path);
  const [first] = found;
  if (first === undefined || path.length === 0) return undefined;
  const note = document.createElement('div');
  note.className = 'ed-note';
  const title = draw('p', {}, draw('strong', {}, first.title ?? String(path.at(-1))), ` ${typeWords(first)}`);
  note.append(...toNodes([title, ...facts(first)]));
  return note;
}
