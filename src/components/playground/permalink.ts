/**
 * Permalinks: `#v1.<contract>.<base64url(deflate-raw(JSON))>`. The payload is the text as typed, valid or not.
 * A link comes from anywhere, so it is bounded before and while it is unpacked, and checked by a schema.
 * Readers of old versions stay: a link once made opens for ever.
 */
import * as z from 'zod';
import type { IssueCode } from '../../contracts/codes.ts';
import { expandSamples } from '../../contracts/samples.ts';

const LONGEST_FRAGMENT = 200_000;
const LONGEST_JSON = 400_000;
const LONGEST_TEXT = 65_536;
const MOST_PARTS = 8;

const payloadSchema = z.strictObject({
  text: z.string().max(LONGEST_TEXT),
  parts: z
    .record(z.string().regex(/^[a-z]{1,32}$/), z.string().max(LONGEST_TEXT))
    .refine((parts) => Object.keys(parts).length <= MOST_PARTS)
    .optional(),
  asOf: z.string().max(64).optional(),
});

/** What a link carries: the text, further texts by name, and the moment for which to judge. */
export interface LinkPayload {
  readonly text: string;
  readonly parts?: Readonly<Record<string, string>> | undefined;
  readonly asOf?: string | undefined;
}

/** The part of a link to an example of this book in whose text placeholders stand for secret-like samples. */
export const WITH_SAMPLES = { samples: 'placeholders' } as const;

/** The text that a link opens. What a reader typed stays as it was, placeholders too. */
export const textIn = ({ text, parts }: LinkPayload): string =>
  parts?.samples === WITH_SAMPLES.samples ? expandSamples(text) : text;

/** What reading a link gave: a contract id and a payload, or a code and a sentence. `none` is a fragment of another kind. */
export type LinkReading =
  | { readonly kind: 'link'; readonly contract: string; readonly payload: LinkPayload }
  | { readonly kind: 'problem'; readonly code: IssueCode; readonly message: string }
  | { readonly kind: 'none' };

const problem = (code: IssueCode, message: string): LinkReading => ({ kind: 'problem', code, message });

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(stream as TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>)
    .getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step)
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0));
}

/** The fragment for a contract and a payload, `#` included; undefined when it is too large for a link. */
export async function encodeLink(contract: string, payload: LinkPayload): Promise<string | undefined> {
  if (!payloadSchema.safeParse(payload).success) return undefined;
  const json = new TextEncoder().encode(JSON.stringify(payload));
  const packed = await through(json, new CompressionStream('deflate-raw'), LONGEST_FRAGMENT);
  const fragment = packed && `#v1.${contract}.${toBase64Url(packed)}`;
  return fragment === undefined || fragment.length > LONGEST_FRAGMENT ? undefined : fragment;
}

async function readPacked(packed: string): Promise<LinkPayload | 'too-large' | undefined> {
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'), LONGEST_JSON);
    if (bytes === undefined) return 'too-large';
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return payloadSchema.safeParse(value).data;
  } catch {
    return undefined;
  }
}

/** Reads a fragment. `knows` says whether a contract exists. Never throws. */
export async function decodeLink(
  fragment: string,
  knows: (id: string) => boolean | Promise<boolean>,
): Promise<LinkReading> {
  const shape = /^#?v(\d{1,4})\.(.*)$/.exec(fragment.slice(0, LONGEST_FRAGMENT + 1));
  if (shape === null) return { kind: 'none' };
  if (fragment.length > LONGEST_FRAGMENT)
    return problem('too-large', 'This link is longer than any link of this site.');
  if (shape[1] !== '1') {
    return problem('unreadable-link', `This link is of version ${shape[1]}; this page reads version 1.`);
  }
  const parts = /^([a-z0-9_.-]{1,128})\.([A-Za-z0-9_-]+)$/.exec(shape[2] ?? '');
  const [contract, packed] = [parts?.[1], parts?.[2]];
  if (contract === undefined || packed === undefined) {
    return problem('unreadable-link', 'This link is cut off or was changed on the way.');
  }
  if (!(await knows(contract)))
    return problem('unknown-contract', 'This link is for a contract that does not exist here.');
  const payload = await readPacked(packed);
  if (payload === 'too-large')
    return problem('too-large', 'The text in this link is larger than a link may carry.');
  if (payload === undefined)
    return problem('unreadable-link', 'This link is cut off or was changed on the way.');
  return { kind: 'link', contract, payload };
}
