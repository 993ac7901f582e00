/** A small part of CSS selectors: one element, by tag, id, classes and attributes. */

export interface Selector {
  readonly tag?: string;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value?: string }[];
}

const NAME = '[a-zA-Z_][\\w-]*';
const WHOLE = new RegExp(`^(${NAME})?((?:[.#]${NAME}|\\[${NAME}(?:="[^"]*")?\\])*)$`);
const PART = new RegExp(`([.#])(${NAME})|\\[(${NAME})(?:="([^"]*)")?\\]`, 'g');

/** Reads a selector; undefined when it is of another form. */
export function readSelector(text: string): Selector | undefined {
  const whole = WHOLE.exec(text);
  if (whole === null || text === '') return undefined;
  const classes: string[] = [];
  const attributes: { name: string; value?: string }[] = [];
  for (const [, mark, name, attribute, value] of (whole[2] ?? '').matchAll(PART)) {
    if (mark === '.') classes.push(name ?? '');
    else if (mark === '#') attributes.push({ name: 'id', value: name ?? '' });
    else attributes.push({ name: attribute ?? '', ...(value === undefined ? {} : { value }) });
  }
  return { ...(whole[1] === undefined ? {} : { tag: whole[1].toLowerCase() }), classes, attributes };
}

/** Whether an element is meant. */
export function matches(
  selector: Selector,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): boolean {
  if (selector.tag !== undefined && selector.tag !== tag) return false;
  const own = (attributes.class ?? '').split(/\s+/);
  return (
    selector.classes.every((name) => own.includes(name)) &&
    selector.attributes.every(({ name, value }) => {
      const is = attributes[name];
      return is !== undefined && (value === undefined || is === value);
    })
  );
}
