/** YAML in the editor, and JSON, which is YAML too. */
import { yaml } from '@codemirror/lang-yaml';
import type { EditorView } from '@codemirror/view';
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
  keyEdit(name, start, after) {
    const ofJson = json.keyEdit(name, start, after);
    return (view: EditorView, completion, from: number, to: number) => {
      if (isJson(view.state.doc.toString())) {
        ofJson(view, completion, from, to);
        return;
      }
      const key = inLine(name);
      const hasValue = /^[ ]*:/.test(after);
      const value = beginning(start);
      const { doc } = view.state;
      const line = doc.lineAt(from);
      // A container goes below its key, one step in.
      const indent = `\n${' '.repeat(from - line.from + 2)}`;
      const tail =
        typeof value !== 'object' || value === null
          ? ` ${inLine(value)}`
          : indent + (Array.isArray(value) ? '- ' : '');
      const insert = hasValue ? key : `${key}:${tail}`;
      const plain = typeof value !== 'object' || value === null;
      const end = from + insert.length;
      view.dispatch({
        changes: { from, to, insert },
        selection: plain && !hasValue ? { anchor: from + key.length + 2, head: end } : { anchor: end },
        userEvent: 'input.complete',
        scrollIntoView: true,
      });
    };
  },
};
