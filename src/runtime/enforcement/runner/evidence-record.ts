/**
 * One line of the daemon's evidence log: what was asked, what was answered, and a hash over both and over the line
 * before. The form, the hash and the signature are upstream's, to the byte.
 */
import { responseJson } from '../../../contracts/enforcement/convert.ts';
import {
  type DecisionResponse,
  type EvaluateRequest,
  WIRE_MESSAGES,
} from '../../../contracts/enforcement/generated/wire.ts';
import { LEGACY_KEYS } from '../../../contracts/enforcement/requests.ts';
import { compact } from '../../../contracts/enforcement/wire-json.ts';
import { sha256Hex } from '../../bundle/digest.ts';
import { hmacHex } from './hmac.ts';
import { HMAC_ALGORITHM, OIDC_ALGORITHM } from './identity.ts';

export const LOG_SCHEMA = 'cavra.go-daemon.evidence.v1';
const EVENT = 'cavra.go_daemon.decision';
const REDACTED = '<redacted-oidc-jwt>';

export interface LogSignature {
  readonly algorithm: string;
  readonly key_id?: string;
  readonly value: string;
}

/** The keys in the order in which they are written and hashed. */
export interface LogRecord {
  readonly schema_version: string;
  readonly product: 'CAVRA';
  readonly event_type: string;
  readonly record_id: string;
  readonly sequence: number;
  /** Absent on the first record. */
  readonly previous_hash?: string;
  readonly record_hash: string;
  readonly timestamp: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
  readonly signature?: LogSignature;
}

/** What Go's encoder writes differently from JavaScript's. Linear; none of the five stands in JSON outside a text. */
const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A value as Go's encoder writes it, keys in the order of the object. */
export function goJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The hash of a record: over all of it but the hash itself and the signature. */
export async function recordHash(record: object): Promise<string> {
  const entries = Object.entries(record).filter(([key]) => key !== 'record_hash' && key !== 'signature');
  return sha256Hex(new TextEncoder().encode(goJson(Object.fromEntries(entries))));
}

/** What the signature of a record covers. */
export function signedText(previous: string, hash: string): string {
  return `${LOG_SCHEMA}\n${previous}\n${hash}`;
}

/** The reference to a record, which the recorder adds to the answer. */
export const referenceTo = (recordId: string): string => `go-daemon-evidence://${recordId}`;

/**
 * The request as it is kept. A token that proves a runner is not kept. Legacy keys, which upstream's daemon drops
 * and ours reads, follow the keys of the contract: they have decided, so the record must hold them.
 */
function keptRequest(request: EvaluateRequest): Record<string, unknown> {
  const { runner_auth: auth } = request;
  const open =
    auth?.algorithm === OIDC_ALGORITHM && auth.signature
      ? { ...request, runner_auth: { ...auth, signature: REDACTED } }
      : request;
  const kept = compact(WIRE_MESSAGES, WIRE_MESSAGES.EvaluateRequest, open);
  const legacy = Object.entries(request).filter(
    ([key, value]) => LEGACY_KEYS.includes(key) && value !== null && value !== '',
  );
  return { ...kept, ...Object.fromEntries(legacy) };
}

export interface RecordInput {
  readonly recordId: string;
  readonly sequence: number;
  /** The hash of the record before; empty for the first. */
  readonly previous: string;
  readonly timestamp: string;
  readonly request: EvaluateRequest;
  /** With the reference to this record among its evidence. */
  readonly response: DecisionResponse;
  readonly sign?: { readonly key: Uint8Array; readonly keyId?: string | undefined } | undefined;
}

/** Makes the record of one exchange. */
export async function makeRecord(input: RecordInput): Promise<LogRecord> {
  const { recordId, sequence, previous, timestamp, request, response, sign } = input;
  const head = {
    schema_version: LOG_SCHEMA,
    product: 'CAVRA' as const,
    event_type: EVENT,
    record_id: recordId,
    sequence,
    ...(previous === '' ? {} : { previous_hash: previous }),
  };
  const body: { request: Record<string, unknown>; response: Record<string, unknown> } = {
    request: keptRequest(request),
    response: JSON.parse(responseJson(response)),
  };
  const hash = await recordHash({ ...head, timestamp, ...body });
  const record = { ...head, record_hash: hash, timestamp, ...body };
  if (sign === undefined) return record;
  const value = await hmacHex(sign.key, signedText(previous, hash));
  const keyId = sign.keyId ? { key_id: sign.keyId } : {};
  return { ...record, signature: { algorithm: HMAC_ALGORITHM, ...keyId, value } };
}
