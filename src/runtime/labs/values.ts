/** Looking into a JSON value of unknown form. Nothing here throws. */

/** What stands at a path of own keys; undefined when it is not there. */
function member(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Readonly<Record<string | number, unknown>>)[key];
  }
  return current;
}

/** The text at a path, without blanks around it; empty when there is none. */
export function textAt(value: unknown, ...keys: readonly (string | number)[]): string {
  const found = member(value, ...keys);
  return typeof found === 'string' ? found.trim() : '';
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] {
  const found = member(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** A JSON text as a value; undefined when it is none. */
export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}
