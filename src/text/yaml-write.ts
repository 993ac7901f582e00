/**
 * Values as YAML. A text that YAML 1.1 reads as something else is quoted, because upstream's own reader is one of those:
 * `yes`, `on`, `12:30` and a plain date are not texts to it.
 */
import { type CreateNodeOptions, Document, Scalar, type ToStringOptions, visit } from 'yaml';
import { walkJson } from './json-walk.ts';

/** Words, numbers with signs and underscores, times in base sixty, dates. */
const READ_OTHERWISE =
  /^(?:y|yes|n|no|on|off|true|false|null|~|=|<<|[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?[\d_]+(?::[0-5]?\d)+(?:\.\d*)?|[-+]?\d[\d_]*(?:\.[\d_]*)?|\d{4}-\d\d?-\d\d?.*)$/i;

/** True when a reader of YAML 1.1 would not take the plain text for a text. */
export const needsQuotes = (text: string): boolean => READ_OTHERWISE.test(text);

/** A value as YAML, without the line end behind it. */
export function yamlText(value: unknown, options: ToStringOptions & CreateNodeOptions = {}): string {
  const document = new Document(value, options);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, ...options }).trimEnd();
}

/** A JSON text as YAML; as it stands where it is no JSON, or where YAML could not say the same (a key twice). */
export function jsonAsYaml(text: string): string {
  let isTwice = false;
  const problem = walkJson(text, {
    duplicate: () => {
      isTwice = true;
    },
  });
  return problem !== undefined || isTwice ? text : `${yamlText(JSON.parse(text))}\n`;
}
