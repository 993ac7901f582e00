/** Wire messages as JSON: what says something, in the order of the proto, in bytes that Go writes too. */
import type { WireField, WireMessage } from './wire-field.ts';

/** A message, or the messages of a contract, as data. `messages` finds the message that a field holds. */
export type WireMessages = Readonly<Record<string, WireMessage>>;

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The zero values of the wire: they say the same as leaving the field out. A message that is there says something. */
function saysNothing(value: unknown): boolean {
  const zero = value === undefined || value === null || value === '' || value === 0 || value === false;
  return zero || (Array.isArray(value) && value.length === 0);
}

function written(messages: WireMessages, { type }: WireField, value: unknown): unknown {
  // Half of a surrogate pair has no UTF-8; Go reads it as U+FFFD, and so do we.
  if (typeof value === 'string') return value.toWellFormed();
  const inner = messages[type];
  return inner !== undefined && isObject(value) ? compact(messages, inner, value) : value;
}

/**
 * The fields of a message that say something, in the order of the proto; every other key is left behind.
 * In: a value that the message's schema accepts. Out: a new plain object.
 */
export function compact(
  messages: WireMessages,
  message: WireMessage,
  value: object,
): Record<string, unknown> {
  const source = value as Loose;
  const out: Record<string, unknown> = {};
  for (const field of message.fields) {
    const found = Object.hasOwn(source, field.name) ? source[field.name] : undefined;
    if (saysNothing(found)) continue;
    out[field.name] = Array.isArray(found)
      ? found.map((item) => written(messages, field, item))
      : written(messages, field, found);
  }
  return out;
}

/** The bytes of a message, as text: equal for equal messages, in both languages of this project. */
export function wireJson(messages: WireMessages, message: WireMessage, value: object): string {
  return JSON.stringify(compact(messages, message, value));
}
