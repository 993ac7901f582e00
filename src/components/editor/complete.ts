/** Completion of keys and values from the contract's schema, each with what the contract says of it. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { allowedValues, asSchema, type Schema } from '../../contracts/schema-at.ts';
import { startOf } from '../../contracts/schema-start.ts';
import type { CaretContext } from '../../text/caret-context.ts';
import { noteOf, schemasFor, typeWords } from './help.ts';
import type { Language } from './language.ts';

type Source = (context: CompletionContext) => CompletionResult | null;

const unique = (options: readonly Completion[]): Completion[] => [
  ...new Map(options.map((option) => [option.label, option])).values(),
];

/** The token at the caret now, quotes and all: a completion replaces the whole of it. */
function tokenAt({ state }: EditorView, language: Language): { from: number; to: number } {
  return language.context(state.doc.toString(), state.selection.main.head);
}

function writeValue(view: EditorView, language: Language, value: unknown): void {
  const { from, to } = tokenAt(view, language);
  const insert = language.valueText(value);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.complete',
  });
}

/** Keys of the object at the caret that it does not hold yet, those that it needs first. */
function keysAt(schema: Schema, context: CaretContext, language: Language): Completion[] {
  const present = context.levels.at(-1)?.members;
  return schemasFor(schema, context).flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties)
      .filter(([name]) => name === context.key || present?.has(name) !== true)
      .map(([name, member]): Completion => {
        const own = asSchema(member) ?? {};
        const needed = required.includes(name);
        return {
          label: name,
          type: 'property',
          detail: needed ? `${typeWords(own)}, needed` : typeWords(own),
          info: () => noteOf(own),
          boost: needed ? 1 : 0,
          apply(view) {
            const { from, to } = tokenAt(view, language);
            language.writeKey(view, name, startOf(own), from, to);
          },
        };
      }),
  );
}

/** Values that the contract names for the place: its closed set, its default, its examples. */
function valuesAt(schema: Schema, context: CaretContext, language: Language): Completion[] {
  return schemasFor(schema, context).flatMap((own) => {
    const option = (value: unknown, detail: string): Completion => ({
      // A reader types the word; what is written has its quotes.
      label: typeof value === 'string' ? value : language.valueText(value),
      displayLabel: language.valueText(value),
      type: 'enum',
      detail,
      info: () => noteOf(own),
      apply: (view) => writeValue(view, language, value),
    });
    const allowed = allowedValues(own);
    const examples = allowed.length > 0 ? [] : (own.examples ?? []);
    return [
      ...allowed.map((value) => option(value, value === own.default ? 'default' : '')),
      ...(own.default === undefined || allowed.length > 0 ? [] : [option(own.default, 'default')]),
      ...examples.filter((value) => typeof value !== 'object').map((value) => option(value, 'example')),
    ];
  });
}

/** The source of completions of a contract. */
export function completionsFrom(schema: Schema, language: Language): Source {
  return ({ state, pos, explicit }) => {
    const text = state.doc.toString();
    const context = language.context(text, pos);
    if (context.role === 'none') return null;
    const isBlank = context.from === context.to;
    if (isBlank && !explicit && !language.opensAt(text, pos)) return null;
    const values = context.role === 'value' || language.wordMayBeValue;
    const options = unique([
      ...(context.role === 'key' ? keysAt(schema, context, language) : []),
      ...(values ? valuesAt(schema, context, language) : []),
    ]);
    if (options.length === 0) return null;
    // The opening quote is not part of the word that is looked for.
    const from =
      /["']/.test(text[context.from] ?? '') && context.from < pos ? context.from + 1 : context.from;
    return { from, options, validFor: /^[\w./*-]*$/ };
  };
}
