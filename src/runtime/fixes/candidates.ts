/** What might mend an issue of a document that can be read: by its code, by the schema at its place, by the presets. */
import type { IssueCode } from '../../contracts/codes.ts';
import { nearest } from '../../contracts/near.ts';
import { allowedValues, membersIn, type Schema, schemasAt } from '../../contracts/schema-at.ts';
import { startOf } from '../../contracts/schema-start.ts';
import { isShowable } from '../../contracts/secrets.ts';
import type { PathSegment } from '../../text/json-walk.ts';
import { valueAt } from '../../text/value-change.ts';
import type { Candidate, Complaint, Patient } from './fix.ts';
import { pathOfPointer } from './issue-path.ts';

type Path = readonly PathSegment[];

const LONGEST_SHOWN = 40;

/** A value of the contract's own in words. */
function said(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length <= LONGEST_SHOWN ? text : 'the value that the contract wants';
}

/** Codes of a member that has to go, whatever it holds. */
const TO_REMOVE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'unknown-field',
  'ignored-field',
  'forbidden-key',
  'sensitive-key',
  'private-material',
  'duplicate-item',
]);

/** Candidates in no order; the ones that mend nothing fall away when they are tried. */
export function candidatesFor(patient: Patient, complaint: Complaint): Candidate[] {
  const { text, syntax, judgement } = patient;
  const { issue, path, offset, schema } = complaint;
  const { code } = issue;
  if (code === 'duplicate-key')
    return [{ title: 'Remove this one of the two', edit: syntax.without(text, offset) }];
  const remove: Candidate = { title: 'Remove it', edit: syntax.value(text, path, undefined) };
  if (TO_REMOVE.has(code)) return [remove, ...withoutItem(patient, path), ...renames(patient, complaint)];
  const root = judgement.read?.value;
  const found = schemasAt(schema, path, membersIn(root, path));
  const value = valueAt(root, path);
  const put = (title: string, next: unknown): Candidate => ({ title, edit: syntax.value(text, path, next) });
  return [
    ...(code === 'sensitive-value'
      ? redactions(found).map((label) => put(`Put ${said(label)} in its place`, label))
      : []),
    ...found.flatMap((one) => allowed(one, value).map((next) => put(`Write ${said(next)}`, next))),
    ...found.flatMap((one) => fitted(one, value).map(([title, next]) => put(title, next))),
    ...found
      .map((one) => startOf(one))
      .map((next) => put(`${value === undefined ? 'Add' : 'Begin again with'} ${said(next)}`, next)),
    ...asInPresets(patient, path).map(([title, next]) => put(title, next)),
    ...(value === undefined ? misspelt(patient, complaint) : []),
    ...(value === undefined ? [] : [remove]),
  ];
}

/** The key as the contract spells it, when it is near and not there yet. */
function renames({ text, syntax, judgement }: Patient, { path, schema }: Complaint): Candidate[] {
  const own = path.at(-1);
  const above = path.slice(0, -1);
  if (typeof own !== 'string') return [];
  const root = judgement.read?.value;
  const present = Object.keys((valueAt(root, above) ?? {}) as object);
  const names = schemasAt(schema, above, membersIn(root, above)).flatMap(({ properties = {} }) =>
    Object.keys(properties).filter((name) => !present.includes(name)),
  );
  const near = nearest(own, names);
  return near === undefined ? [] : [{ title: `Rename it to ${near}`, edit: syntax.key(text, path, near) }];
}

/** For a missing field: a member beside it that the contract does not have and that is spelt nearly so. */
function misspelt({ text, syntax, judgement }: Patient, { path, schema }: Complaint): Candidate[] {
  const own = path.at(-1);
  const above = path.slice(0, -1);
  if (typeof own !== 'string') return [];
  const root = judgement.read?.value;
  const known = schemasAt(schema, above, membersIn(root, above)).flatMap(({ properties = {} }) =>
    Object.keys(properties),
  );
  const strange = Object.keys((valueAt(root, above) ?? {}) as object).filter((name) => !known.includes(name));
  const near = nearest(own, strange);
  // The name of a stranger could be a secret; the contract's own may be said.
  return near === undefined
    ? []
    : [{ title: `Rename a near miss to ${own}`, edit: syntax.key(text, [...above, near], own) }];
}

/** The whole item of a list in which the issue is. */
function withoutItem({ text, syntax }: Patient, path: Path): Candidate[] {
  const index = path.findLastIndex((segment) => typeof segment === 'number');
  if (index === -1 || index === path.length - 1) return [];
  return [{ title: 'Remove the item', edit: syntax.value(text, path.slice(0, index + 1), undefined) }];
}

/** Of a closed set of values: the only one, the nearest one, and the others while they are few. */
function allowed(schema: Schema, value: unknown): readonly unknown[] {
  const values = allowedValues(schema);
  const words = values.filter((one) => typeof one === 'string');
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  const rest = values.length <= 4 || near === undefined ? values.slice(0, 4) : [];
  return near === undefined ? rest : [near, ...rest];
}

/** A label that says that something is kept elsewhere. */
function redactions(found: readonly Schema[]): readonly unknown[] {
  const examples = found.flatMap(({ examples = [] }) => examples.slice(0, 1));
  return [...examples.filter((one) => typeof one === 'string' && isShowable(one)), 'redacted'];
}

/** The value that is there, made to fit: of the right type, short enough, within the range. */
function fitted(schema: Schema, value: unknown): readonly (readonly [string, unknown])[] {
  const found: [string, unknown][] = [];
  if (typeof value === 'string') {
    const number = Number(value);
    if (value.trim() !== '' && Number.isFinite(number)) found.push(['Write it as a number', number]);
    if (value === 'true' || value === 'false')
      found.push([`Write ${value} without quotes`, value === 'true']);
    if (value !== value.trim()) found.push(['Take the spaces around it away', value.trim()]);
    const { maxLength } = schema;
    if (maxLength !== undefined && value.length > maxLength)
      found.push([`Keep the first ${maxLength} characters`, value.slice(0, maxLength)]);
  }
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    if (value < minimum) found.push([`Write ${minimum}, the least`, minimum]);
    if (value > maximum) found.push([`Write ${maximum}, the most`, maximum]);
    if (!Number.isInteger(value)) found.push(['Round it', Math.round(value)]);
  }
  if (Array.isArray(value)) {
    const { maxItems } = schema;
    if (maxItems !== undefined && value.length > maxItems)
      found.push([`Keep the first ${maxItems} items`, value.slice(0, maxItems)]);
    const [example] = schema.examples ?? [];
    if (value.length === 0 && Array.isArray(example)) found.push([`Write ${said(example)}`, example]);
    const word =
      typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items.enum?.[0] : undefined;
    if (value.length === 0 && word !== undefined) found.push([`Write ${said([word])}`, [word]]);
  } else if (schema.type === 'array' && value !== undefined)
    found.push(['Write it as a list of one', [value]]);
  if (typeof value === 'number' || typeof value === 'boolean')
    found.push(['Write it in double quotes', String(value)]);
  if (typeof schema.examples?.[0] === typeof value)
    found.push([`Write ${said(schema.examples?.[0])}, as in the contract’s example`, schema.examples?.[0]]);
  return found;
}

/** What accepted presets have in this place. */
function asInPresets({ contract }: Patient, path: Path): [string, unknown][] {
  const accepted = contract.presets.filter(({ refused }) => refused === undefined);
  return accepted.flatMap(({ title, text }): [string, unknown][] => {
    const root: unknown = JSON.parse(text);
    const pointer = path
      .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    const value = valueAt(root, pathOfPointer(pointer, root));
    return value === undefined ? [] : [[`Write what stands in “${title}”`, value]];
  });
}
