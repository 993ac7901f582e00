/** Judging a corpus in whatever host this module is loaded into: by the library, and by the API without a network. */
import type { Issue, Verdict } from '../../src/contracts/issue.ts';
import { findContract } from '../../src/contracts/registry.ts';
import { httpAnswer } from '../../src/runtime/conformance/http.ts';
import { validateBytes } from '../../src/runtime/validate-text.ts';
import { type CorpusDocument, type CorpusName, documentsOf } from './corpus.ts';

export interface Batch {
  readonly way: 'library' | 'api';
  readonly corpus: CorpusName;
  readonly from: number;
  readonly count: number;
}

/** What must be equal, as one short line: outcome, then code, severity, place and words of each issue. */
export function brief({ outcome, issues }: Pick<Verdict, 'outcome' | 'issues'>): string {
  const lines = issues.map(
    ({ code, severity, pointer, line, column, message }: Issue) =>
      `${code} ${severity} ${pointer} ${line}:${column} ${message}`,
  );
  return [outcome, ...lines].join('\n');
}

function byLibrary({ contract: id, bytes }: CorpusDocument): string {
  const contract = findContract(id);
  return contract === undefined ? 'no such contract' : brief(validateBytes(contract, bytes).verdict);
}

/** The request that has a document validated. */
export const requestFor = ({ contract, bytes }: CorpusDocument) => ({
  path: `/contracts/${contract}/validate`,
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array(bytes),
  },
});

/** An answer of the API as the same line. */
export function briefAnswer(status: number, body: unknown): string {
  const read = httpAnswer({ id: 'q', ask: 'validate' }, status, body);
  return 'unusable' in read ? read.unusable : brief(read.answer as unknown as Verdict);
}

export type Fetch = (request: Request) => Promise<Response>;

/** Judges a part of a corpus. */
export async function judge({ way, corpus, from, count }: Batch, fetchApi: Fetch): Promise<string[]> {
  const documents = documentsOf(corpus, from, count);
  if (way === 'library') return documents.map(byLibrary);
  const found: string[] = [];
  for (const document of documents) {
    const { path, init } = requestFor(document);
    const response = await fetchApi(new Request(`https://in-host.invalid${path}`, init));
    found.push(briefAnswer(response.status, await response.json()));
  }
  return found;
}
