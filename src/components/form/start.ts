/** What stands in a document first: in a field that a reader puts in, and in the line that names an item of a list. Pure. */
import { isShowable } from '../../contracts/secrets.ts';
import type { FormField, Option } from './model.ts';

/** What a field begins with: what the contract says, else as little as its kind can be. */
export function startOf({ control, initial }: FormField): unknown {
  if (initial !== undefined) return JSON.parse(initial);
  switch (control.kind) {
    case 'constant':
      return control.value;
    case 'choice':
      return control.values[0] ?? null;
    case 'text':
      return control.example ?? '';
    case 'number':
      return control.least ?? 0;
    case 'map':
      return {};
    case 'group':
      return startOfAll(control.fields);
    case 'variant':
      return startOfOption(control.by, control.options[0]);
    case 'other':
      return control.example ?? null;
    default:
      return [];
  }
}

/** A new object of one form of a variant. */
export function startOfOption(by: string, option: Option | undefined): unknown {
  return option === undefined ? {} : { [by]: option.value, ...startOfAll(option.fields) };
}

function startOfAll(fields: readonly FormField[]): object {
  const needed = fields.filter(({ required }) => required);
  const isTuple = fields.length > 0 && fields.every(({ path }) => typeof path.at(-1) === 'number');
  if (isTuple) return needed.map(startOf);
  return Object.fromEntries(needed.map((field) => [String(field.path.at(-1)), startOf(field)]));
}

const WORDS_OF_A_TITLE = 3;
const LONGEST_WORD = 40;

/** A line that tells an item of a list from the others: its number and the first short texts in it. */
export function itemTitle(index: number, value: unknown): string {
  const members = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  const words = members
    .filter((member) => typeof member === 'string' && member !== '' && member.length <= LONGEST_WORD)
    .filter((member) => isShowable(member as string))
    .slice(0, WORDS_OF_A_TITLE);
  return [`${index + 1}.`, words.join(', ')].join(' ').trimEnd();
}
