/** Documents that components show beside a verdict: presets, and the failing samples of the error catalogue. */
import type { BytesSample, DocumentSample } from '../contracts/catalogue/sample.ts';
import { ERROR_SAMPLES } from '../contracts/catalogue.ts';
import { ISSUE_CODES, type IssueCode } from '../contracts/codes.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Verdict } from '../contracts/issue.ts';
import { CONTRACTS, findContract } from '../contracts/registry.ts';
import { expandSamples } from '../contracts/samples.ts';
import type { ShownSample } from '../doctest/facts/samples.ts';
import { validateBytes, validateText } from '../runtime/validate-text.ts';

const REGISTRY_FILE = 'src/contracts/registry.ts';
const CATALOGUE_FILE = 'src/contracts/catalogue.ts';

const firstOf = ({ outcome, issues: [first] }: Verdict): string =>
  first === undefined ? outcome : `${first.code}@${first.pointer}`;

const presetsOf = (contract: Contract): ShownSample[] =>
  contract.presets.map(({ id, text, refused }) => ({
    file: REGISTRY_FILE,
    name: `preset ${id} of ${contract.id}`,
    expected: refused === undefined ? 'yes' : `${refused.code}@${refused.pointer}`,
    found: firstOf(validateText(contract, expandSamples(text)).verdict),
  }));

/** What a document of the catalogue gets; undefined when its contract is no more. */
function verdictOf(sample: DocumentSample | BytesSample): Verdict | undefined {
  const contract = findContract(sample.contract);
  if (contract === undefined) return undefined;
  return sample.kind === 'bytes'
    ? validateBytes(contract, Uint8Array.from(sample.bytes)).verdict
    : validateText(contract, expandSamples(sample.text)).verdict;
}

/** Requests and commands of the catalogue are left to the tests of the API and the CLI. */
function errorSample(code: IssueCode): ShownSample[] {
  const sample = ERROR_SAMPLES[code];
  if (!('contract' in sample)) return [];
  const codes = verdictOf(sample)?.issues.map((issue) => issue.code) ?? [];
  // The notice about left-out issues comes last, by its nature.
  const found = (code === 'more-issues' ? codes.at(-1) : codes[0]) ?? 'no such contract';
  return [{ file: CATALOGUE_FILE, name: `sample of ${code}`, expected: code, found }];
}

/** Every document that the book shows without a fence, with what it gets now. */
export const shownSamples = (): ShownSample[] => [
  ...CONTRACTS.flatMap(presetsOf),
  ...ISSUE_CODES.flatMap(errorSample),
];
