/** The files of a bundle in memory, and how a bundle that cannot be made is refused. */
import type { Finding } from '../../contracts/issue.ts';

/** Bytes by name. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** Thrown by what makes bundles, when the input may not enter one. `finding.at` starts with the name of the file. */
export class BundleError extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.message);
    this.name = 'BundleError';
    this.finding = finding;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text. */
export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of some bytes, or undefined when they are not UTF-8. */
export function toText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** True when both hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
