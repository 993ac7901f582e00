/** YAML in the editor, and JSON, which is YAML too. */
import { yaml } from '@codemirror/lang-yaml';
import { jsonContext } from '../../text/json-context.ts';
import { yamlContext } from '../../text/yaml-context.ts';
import { yamlText } from '../../text/yaml-write.ts';
import { beginning, type Language } from './language.ts';
import { language as json } from './language-json.ts';

/** A text that begins like JSON is treated as such, also while it is broken. */
const isJson = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text);

const inLine = (value: unknown): string => yamlText(value, { collectionStyle: 'flow', blockQuote: false });

export const language: Language = {
  extension: yaml(),
  context: (text, offset) => (isJson(text) ? jsonContext : yamlContext)(text, offset),
  wordMayBeValue: true,
  valueText: inLine,
  opensAt: (text, offset) =>
    isJson(text) ? json.opensAt(text, offset) : /(?::|-) $/.test(text.slice(Math.max(0, offset - 2), offset)),
  writeKey(view, name, start, from, to) {
    const { doc } = view.state;
    if (isJson(doc.toString())) {
      json.writeKey(view, name, start, from, to);
      return;
    }
    const key = inLine(name);
    const hasValue = /^[ ]*:/.test(view.state.sliceDoc(to, to + 200));
    const value = beginning(start);
    const isPlain = typeof value !== 'object' || value === null;
    // A container goes below its key, one step in.
    const indent = `\n${' '.repeat(from - doc.lineAt(from).from + 2)}`;
    const tail = isPlain ? ` ${inLine(value)}` : indent + (Array.isArray(value) ? '- ' : '');
    const insert = hasValue ? key : `${key}:${tail}`;
    const end = from + insert.length;
    view.dispatch({
      changes: { from, to, insert },
      selection: isPlain && !hasValue ? { anchor: from + key.length + 2, head: end } : { anchor: end },
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
  },
};
