/** The lines of a list of texts, and of a map from names to texts. */
import type { FieldNode } from './field-tree.ts';

export const rowsOf = ({ parts }: FieldNode): Element[] => [...(parts.rows?.children ?? [])];
export const rowInputs = (row: Element): HTMLInputElement[] => [...row.querySelectorAll('input')];

/** Adds an empty line; undefined when the field has no template for one. */
export function addRow({ element, parts }: FieldNode): Element | undefined {
  const template = element.querySelector<HTMLTemplateElement>(':scope > template[data-part="row"]');
  const row = template?.content.firstElementChild?.cloneNode(true);
  if (parts.rows === undefined || !(row instanceof Element)) return undefined;
  parts.rows.append(row);
  return row;
}

/** The map that the lines of a field spell; a line without a name is not part of it yet. */
export function mapOf(node: FieldNode): Record<string, string> {
  const pairs = rowsOf(node).map((row) => {
    const [key, item] = rowInputs(row);
    return [key?.value ?? '', item?.value ?? ''] as const;
  });
  return Object.fromEntries(pairs.filter(([key]) => key !== ''));
}
