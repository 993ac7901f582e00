/** The documents that every host must judge alike: all examples, generated ones, and a hostile corpus. No Node, no DOM. */
import { ERROR_SAMPLES } from '../../src/contracts/catalogue.ts';
import { ISSUE_CODES } from '../../src/contracts/codes.ts';
import type { Question } from '../../src/contracts/conformance/question.ts';
import { CONTRACTS } from '../../src/contracts/registry.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import { asked, documentBytes } from '../../src/runtime/conformance/documents.ts';
import { generatedDocuments } from '../../src/runtime/conformance/generate/document.ts';
import { documentDrafts } from '../../src/runtime/conformance/vectors/documents.ts';

/** So many documents are generated when all of them are judged. */
export const ALL = 20_000;
export const SEED = 'the same verdict everywhere';

export interface CorpusDocument {
  readonly contract: string;
  readonly bytes: Uint8Array;
}

export type CorpusName = 'examples' | 'hostile' | 'generated';

const encoder = new TextEncoder();
const ofText = (contract: string, text: string): CorpusDocument => ({
  contract,
  bytes: encoder.encode(text),
});
const ofQuestion = (question: Question): CorpusDocument => ({
  contract: question.contract ?? '',
  bytes: documentBytes(asked(question)),
});

/** Every preset of every contract, and every document of the error catalogue. */
function examples(): CorpusDocument[] {
  const presets = CONTRACTS.flatMap(({ id, presets: all }) =>
    all.map(({ text }) => ofText(id, expandSamples(text))),
  );
  const catalogue = ISSUE_CODES.flatMap((code) => {
    const sample = ERROR_SAMPLES[code];
    return sample.kind === 'document' ? [ofText(sample.contract, expandSamples(sample.text))] : [];
  });
  return [...presets, ...catalogue];
}

/** A part of a corpus. Generated documents are made one by one, so that a part costs what it holds. */
export function documentsOf(name: CorpusName, from: number, count: number): CorpusDocument[] {
  if (name === 'generated')
    return [...generatedDocuments(CONTRACTS, SEED, count, from)].map(({ contract, text }) =>
      ofText(contract, text),
    );
  const all = name === 'examples' ? examples() : documentDrafts().map(({ question }) => ofQuestion(question));
  return all.slice(from, from + count);
}
