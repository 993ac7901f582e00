/** What a site says about its references. */
import type { TrailingSlash } from './site.ts';

export interface ReferenceConfig {
  /** The path below which the site lives; `/` when absent. */
  readonly base?: string;
  /** Its own origin; without it the canonical links tell. */
  readonly origin?: string;
  readonly trailingSlash?: TrailingSlash;
  /** Relative to the root: the list of external addresses. Without it each may stand. */
  readonly externalList?: string;
  /** Fetch the listed addresses on every run, not only when asked. */
  readonly fetchExternal?: boolean;
  /** Relative to the root: what is remembered of fetched addresses. */
  readonly externalCache?: string;
}
