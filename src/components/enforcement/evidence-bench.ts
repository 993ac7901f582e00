/** The bundle that the page holds: made, signed, changed by one byte, verified. All of it stays in the page. */
import type { TrustRoot } from '../../contracts/evidence/trust.ts';
import { MANIFEST, type ManifestFile } from '../../runtime/bundle/manifest.ts';
import { writeZip } from '../../runtime/bundle/zip-write.ts';
import { latestMoment } from '../../runtime/evidence/derive.ts';
import { ephemeralKey, type SigningKey, trustRootOf } from '../../runtime/evidence/keys.ts';
import { type MadeBundle, makeBundle } from '../../runtime/evidence/make.ts';
import { type Verification, verifyBundle } from '../../runtime/evidence/verify.ts';

/** What the reader believes when verifying. */
export type Belief = 'root' | 'nothing' | 'checksums';

/** One byte of one file. */
export interface Place {
  readonly file: string;
  readonly at: number;
}

export class EvidenceBench {
  #key: SigningKey | undefined;
  #made: MadeBundle | undefined;
  #changed: Place | undefined;

  /** Makes a bundle. With `signed`, by a key that lives as long as the page. Throws EvidenceError. */
  async make(decisions: readonly unknown[], signed: boolean): Promise<void> {
    if (signed) this.#key ??= await ephemeralKey();
    const signWith =
      signed && this.#key !== undefined ? ({ kind: 'Ed25519', key: this.#key } as const) : undefined;
    const createdAt = latestMoment(decisions);
    this.#made = await makeBundle({ decisions, createdAt, ...(signWith === undefined ? {} : { signWith }) });
    this.#changed = undefined;
  }

  /** The files that the manifest lists. */
  get listed(): readonly ManifestFile[] {
    return this.#made?.manifest.files ?? [];
  }

  /** Every file, the manifest too. */
  get names(): readonly string[] {
    return [...this.listed.map(({ path }) => path), MANIFEST];
  }

  get changed(): Place | undefined {
    return this.#changed;
  }

  bytesOf(file: string): Uint8Array {
    return this.#made?.files.get(file) ?? new Uint8Array();
  }

  /** Turns over the lowest bit of one byte, or puts all bytes back. One byte at a time. */
  change(place: Place | undefined): void {
    this.#changed = place;
  }

  /** The bundle as it is now. */
  get zip(): Uint8Array {
    if (this.#made === undefined) return new Uint8Array();
    const place = this.#changed;
    if (place === undefined) return this.#made.zip;
    const bytes = Uint8Array.from(this.bytesOf(place.file));
    bytes[place.at] = (bytes[place.at] ?? 0) ^ 1;
    return writeZip(new Map([...this.#made.files, [place.file, bytes]]));
  }

  /** The trust root of the key of this page; undefined before anything was signed. */
  get root(): TrustRoot | undefined {
    return this.#key === undefined ? undefined : trustRootOf(this.#key);
  }

  async verify(belief: Belief): Promise<Verification> {
    const asOf = new Date().toISOString();
    const { root } = this;
    if (belief === 'checksums') return verifyBundle(this.zip, { asOf, checksumsOnly: true });
    return verifyBundle(
      this.zip,
      belief === 'root' && root !== undefined ? { asOf, roots: [root] } : { asOf },
    );
  }
}
