/** A command of upstream's program, as its help of version 1.0.0 lists it. Nothing of it runs here. */
export interface UpstreamCommand {
  readonly name: string;
  /** Its arguments, all required; empty: none. */
  readonly takes: string;
  readonly flags: readonly string[];
  /** What the help does not say. */
  readonly note?: string;
}
