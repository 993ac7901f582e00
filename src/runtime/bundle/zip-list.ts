/** The directory of a zip, checked against the limits and against the header in front of each file. */
import type { IssueCode } from '../../contracts/codes.ts';
import { BundleError } from './files.ts';

export interface ZipLimits {
  /** Of the zip itself. */
  readonly bytes: number;
  /** Of all files together, unpacked. */
  readonly unpacked: number;
  readonly entries: number;
  /** Unpacked over packed bytes, of each file. */
  readonly ratio: number;
}

/** One file of the directory. `start` and `packed` say where its bytes stand; `size` is unpacked. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

const ENCRYPTED = 0x2041;
const SIZES_FOLLOW = 0x0008;
const BIG16 = 0xffff;
const BIG32 = 0xffffffff;
/** Packing headers cost more than a small file saves, so the ratio is asked of larger ones only. */
const SMALL = 4096;

const refuse = (code: IssueCode, message: string): never => {
  throw new BundleError({ code, at: [], message });
};
const broken = (what: string): never => refuse('zip-unreadable', `is not a whole zip: ${what}.`);

/** Names are compared and checked as Latin-1; a name with any other letter is refused later by its form. */
const nameAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 1024)));

interface Header extends Omit<Entry, 'start'> {
  readonly flags: number;
  readonly offset: number;
  readonly next: number;
}

function headerAt(bytes: Uint8Array, view: DataView, at: number, end: number): Header {
  if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL)
    broken('its directory is cut off or damaged');
  const nameLength = view.getUint16(at + 28, true);
  const next =
    at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) broken('its directory is cut off or damaged');
  return {
    name: nameAt(bytes, at + CENTRAL_LENGTH, nameLength),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next,
  };
}

/** Where a file's bytes start. The header in front of it has to tell the same story as the directory. */
function startOf(bytes: Uint8Array, view: DataView, header: Header, end: number): number {
  const { offset } = header;
  if (offset + LOCAL_LENGTH > end || view.getUint32(offset, true) !== LOCAL)
    broken('a file is not where its directory says');
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + LOCAL_LENGTH + nameLength + view.getUint16(offset + 28, true);
  if (start + header.packed > end) broken('a file reaches beyond the place of the files');
  const sizesFollow = (header.flags & SIZES_FOLLOW) !== 0;
  const same =
    nameAt(bytes, offset + LOCAL_LENGTH, nameLength) === header.name &&
    view.getUint16(offset + 6, true) === header.flags &&
    view.getUint16(offset + 8, true) === header.method &&
    (sizesFollow ||
      (view.getUint32(offset + 18, true) === header.packed &&
        view.getUint32(offset + 22, true) === header.size));
  if (!same) broken('a file and its directory disagree on name, size or method');
  return start;
}

function checkHeader({ flags, method, packed, size, offset }: Header, limits: ZipLimits): void {
  if ((flags & ENCRYPTED) !== 0) refuse('zip-unsupported', 'is encrypted. Send it without a password.');
  if (packed === BIG32 || size === BIG32 || offset === BIG32) refuse('zip-unsupported', ZIP64);
  if (method !== 0 && method !== 8)
    refuse('zip-unsupported', `uses packing method ${method}; only stored (0) and deflated (8) are read.`);
  if (method === 0 && packed !== size) broken('a stored file states two sizes');
  if (size > SMALL && size > packed * limits.ratio)
    refuse('zip-too-large', `has a file that unpacks to more than ${limits.ratio} times its size.`);
}

/** The files of a zip, in the order of its directory. Throws BundleError `zip-unreadable`, `-unsupported`, `-too-large`. */
export function listEntries(bytes: Uint8Array, limits: ZipLimits): Entry[] {
  if (bytes.length > limits.bytes) refuse('zip-too-large', `is larger than ${limits.bytes} bytes.`);
  const endAt = bytes.length - END_LENGTH;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (endAt < 0 || view.getUint32(endAt, true) !== END)
    broken('it does not end as a zip without a comment ends');
  const [count, size, from] = [
    view.getUint16(endAt + 10, true),
    view.getUint32(endAt + 12, true),
    view.getUint32(endAt + 16, true),
  ];
  if (count === BIG16 || size === BIG32 || from === BIG32) refuse('zip-unsupported', ZIP64);
  if (view.getUint32(endAt + 4, true) !== 0 || view.getUint16(endAt + 8, true) !== count)
    refuse('zip-unsupported', 'is spread over several disks.');
  if (view.getUint16(endAt + 20, true) !== 0 || from + size !== endAt)
    broken('its directory is not where its end says');
  if (count > limits.entries) refuse('zip-too-large', `has more than ${limits.entries} files.`);
  const entries: Entry[] = [];
  let at = from;
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    const header = headerAt(bytes, view, at, endAt);
    checkHeader(header, limits);
    unpacked += header.size;
    if (unpacked > limits.unpacked) refuse('zip-too-large', `unpacks to more than ${limits.unpacked} bytes.`);
    const { name, method, packed, size: whole } = header;
    entries.push({ name, method, packed, size: whole, start: startOf(bytes, view, header, from) });
    at = header.next;
  }
  if (at !== endAt) broken('its directory holds more than it states');
  refuseOverlap(entries);
  return entries;
}

/** Files that share bytes are how a small zip pretends to hold much. */
function refuseOverlap(entries: readonly Entry[]): void {
  let end = 0;
  for (const { start, packed } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < end) broken('two of its files share bytes');
    end = start + packed;
  }
}

const ZIP64 = 'uses the form for huge archives (zip64), which no bundle needs.';
