/** What the checker is asked to do. Facts of a book come in through `config`; the checker holds none. */
import type { BoundaryConfig } from './boundary/pass.ts';
import type { DiagramConfig } from './diagrams/options.ts';
import type { FactsConfig } from './facts/pass.ts';
import type { ReferenceConfig } from './references/options.ts';
import type { Shard } from './shard.ts';
import type { SourcesConfig } from './sources/pass.ts';
import type { StructureConfig } from './structure/options.ts';

/** What a book says about itself. A pass that needs more adds its own part here; a part that is absent is not checked. */
export interface DocsConfig {
  readonly references?: ReferenceConfig;
  readonly structure?: StructureConfig;
  readonly facts?: FactsConfig;
  readonly sources?: SourcesConfig;
  readonly boundary?: BoundaryConfig;
  readonly diagrams?: DiagramConfig;
  /** Relative to the root: the file of exclusions. */
  readonly exclusions?: string;
}

export interface CheckOptions {
  /** Absolute: findings name files relative to it. */
  readonly root: string;
  /** Absolute. */
  readonly contentDir: string;
  /** Absolute; without it nothing that needs the built site is checked. */
  readonly siteDir?: string;
  /** Other folders of written pages, for the places of findings. */
  readonly pageDirs?: readonly string[];
  /** Only pages whose path, relative to the root or the content folder, matches. */
  readonly only?: string;
  /** Fetch addresses of other hosts. */
  readonly external?: boolean;
  /** Rewrite stale outputs. */
  readonly update?: boolean;
  /** Only the files of this part of the whole. */
  readonly shard?: Shard;
  /** Absolute: where results are kept from one run to the next. Without it each run begins anew. */
  readonly cacheDir?: string;
  readonly config?: DocsConfig;
}
