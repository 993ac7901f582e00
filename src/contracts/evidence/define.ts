/** How a contract of evidence is written: an example, and the ways to break it. */
import { type Break, brokenPresets } from '../broken-presets.ts';
import { type Contract, defineContract } from '../contract.ts';
import { DEFAULT_LIMITS, type Limits, type Screening } from '../guard.ts';

const FAMILY = 'Evidence';
const PAGE = '/reference/evidence/';

const ONE: Limits = { ...DEFAULT_LIMITS, text: 8_192 };
/** For documents that hold many records. */
export const MANY: Limits = { ...ONE, bytes: 2 << 20, nodes: 60_000 };

/** `private_key_stored` speaks of a key and holds none: it is always false. */
const SCREENING: Screening = { exemptKeys: new Set(['private_key_stored']) };

type Input = Pick<Contract, 'id' | 'title' | 'purpose' | 'schema'> & {
  readonly example: readonly [string, unknown];
  readonly breaks: readonly Break[];
  readonly limits?: Limits;
};

/** A contract of the family; `breaks` become presets that are refused. */
export const evidence = ({ example: [title, document], breaks, limits = ONE, ...rest }: Input): Contract =>
  defineContract({
    ...rest,
    schema: rest.schema.meta({ title: rest.title, description: rest.purpose }),
    family: FAMILY,
    page: PAGE,
    limits,
    screening: SCREENING,
    presets: brokenPresets(title, document, breaks),
  });
