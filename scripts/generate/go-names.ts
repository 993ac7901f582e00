/** How a field of the proto is called and typed in Go. */
import type { WireField } from '../../src/contracts/enforcement/wire-field.ts';

/** Words that Go writes in capitals. */
const INITIALS = new Set(['id', 'sha', 'url', 'json']);

/** `session_id` → `SessionID`. */
export function goName(name: string): string {
  return name
    .split('_')
    .map((word) => (INITIALS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

const SCALARS: Record<string, string> = { string: 'string', bool: 'bool', int32: 'int32' };

/** True when a field holds a message, or messages. */
export function isMessage({ type }: WireField): boolean {
  return !(type in SCALARS);
}

/** `string`, `[]int32`, `*RunnerIdentity` and the like. */
export function goType(field: WireField): string {
  const one = SCALARS[field.type] ?? `*${field.type}`;
  return field.repeated ? `[]${one}` : one;
}
