/** A pass: one look at all pages, or at the built site. Fences have kinds; everything else is a pass. */
import type { FileCache } from './file-cache.ts';
import type { Finding } from './finding.ts';
import type { CheckOptions } from './options.ts';
import type { Page } from './page.ts';
import type { World } from './world.ts';

/** The built site on disk, read once for all passes. */
export interface BuiltSite {
  /** Absolute. */
  readonly dir: string;
  /** Every file below it, with forward slashes, sorted. */
  readonly files: readonly string[];
  /** The text of one of them. Kept in memory as far as the bound allows. */
  read(file: string): string;
}

/** How many references there are, for the report. */
export interface ReferenceCount {
  readonly pages: number;
  /** References, each once a page. */
  readonly internal: number;
  /** Addresses of other hosts, each once. */
  readonly external: readonly string[];
  /** Whether those addresses were asked. */
  readonly fetched: boolean;
}

export interface PassContext {
  readonly options: CheckOptions;
  /** Every written page, whatever `only` says: findings are filtered afterwards. */
  readonly pages: readonly Page[];
  /** Whether findings of a file are wanted; a pass that looks file by file leaves the others out. Absent: all are. */
  readonly isWanted?: (file: string) => boolean;
  /** Where a pass keeps what it found in single files; absent: nowhere. */
  readonly fileCache?: FileCache;
  /** Absent when the site was not built. */
  readonly site?: BuiltSite;
  readonly world: World;
  /** Puts the count of references into the report. */
  readonly counted: (references: ReferenceCount) => void;
}

export interface Pass {
  readonly name: string;
  run(context: PassContext): Promise<readonly Finding[]>;
}
