/** One call of a gate for every surface: bytes in, the result packet with places and advisories beside it out. */
import { displayPath, jsonPointer, type Outcome, type Verdict } from '../../contracts/issue.ts';
import { PROFILES, type Profile } from '../../contracts/lifecycle/artifacts.ts';
import type { Gate } from '../../contracts/lifecycle/gate.ts';
import { READING } from '../../contracts/lifecycle/reading.ts';
import { isShowable } from '../../contracts/secrets.ts';
import { validateBytes } from '../validate-text.ts';
import { advise } from './advisories.ts';
import { pathsOf } from './repository.ts';
import { isRecord, type Json } from './values.ts';
import { type ResultPacket, verifyPacket } from './verify.ts';

interface Place {
  readonly code: string;
  readonly path: string;
  readonly pointer: string;
}

export interface Report {
  /** Upstream's result packet. A text in it that looks like a secret is redacted; upstream repeats it. */
  readonly result: ResultPacket;
  readonly problems: readonly (Place & { readonly check: string; readonly status: 'warn' | 'blocker' })[];
  readonly advisories: readonly (Place & { readonly message: string })[];
}

export type Reading =
  | { readonly ok: true; readonly packet: Json }
  | { readonly ok: false; readonly verdict: Verdict };

const HARMLESS: ReadonlySet<string> = new Set([
  'sensitive-key',
  'sensitive-value',
  'text-too-long',
  'more-issues',
]);

/** Reads a packet. What is not a JSON object within the bounds is unusable; a secret in it is not, it is reported. */
export function readPacket(bytes: Uint8Array): Reading {
  const { verdict, value } = validateBytes(READING, bytes);
  const harmless = verdict.outcome !== 'unusable' && verdict.issues.every(({ code }) => HARMLESS.has(code));
  const packet: unknown = harmless ? (value ?? JSON.parse(new TextDecoder().decode(bytes))) : undefined;
  if (isRecord(packet)) return { ok: true, packet };
  return { ok: false, verdict: { ...verdict, outcome: 'unusable' } };
}

function showable(value: unknown): unknown {
  if (typeof value === 'string') return isShowable(value) ? value : '[redacted]';
  if (Array.isArray(value)) return value.map(showable);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [showable(key), showable(member)]));
}

const kebab = (text: string): string => text.replaceAll(' ', '-');

export interface ReportOptions {
  readonly requireLive: boolean;
  /** Whose files R7.11 lists; upstream's unless told. */
  readonly profile?: Profile;
  /** Paths of the profile's table that exist, for R7.11. Unless told, all: each has a file of ours. */
  readonly listing?: readonly string[];
}

/** Verifies a packet that was read. */
export function reportOn(
  gate: Gate,
  packet: Json,
  { requireLive, profile = PROFILES.upstream, listing = pathsOf(profile) }: ReportOptions,
): Report {
  const present = new Set(listing);
  const { result, problems } = verifyPacket(gate, packet, {
    requireLive,
    files: { profile, exists: (path) => present.has(path) },
  });
  const place = (at: readonly (string | number)[]) => ({ path: displayPath(at), pointer: jsonPointer(at) });
  return {
    result: showable(result) as ResultPacket,
    problems: problems.map(({ check, status, group, at }) => ({
      check,
      status,
      code: group === 'value' ? 'not-as-required' : kebab(group),
      ...place(at),
    })),
    advisories: advise(gate, packet).map(({ code, at, message }) => ({ code, ...place(at), message })),
  };
}

/** The outcome of a result: warnings are for a person, unless everything has to be live. */
export function outcomeOfResult({ status }: ResultPacket, requireLive: boolean): Outcome {
  if (status === 'ready') return 'yes';
  return status === 'ready_with_warnings' && !requireLive ? 'person' : 'no';
}
