/**
 * What a playground can show beyond the verdict: the answer to an accepted document, and the same over HTTP and on
 * the command line. Each contract family that has such a thing brings an adapter; this file lists them.
 */
import type { Contract } from '../../contracts/contract.ts';
import type { Issue } from '../../contracts/issue.ts';
import { type NewId, randomId } from '../../contracts/saas/build.ts';
import { saasExchange } from './exchange-saas.ts';

/** An HTTP request to make in the page. */
export interface Call {
  readonly method: 'POST';
  readonly path: string;
  readonly body: string;
}

export interface Answer {
  /** JSON text of the answer; absent when the added values were refused. */
  readonly text?: string;
  /** What is wrong with the added values; pointers count from the form of the added values. */
  readonly issues: readonly Issue[];
  readonly call?: Call;
  /** Commands that do the same, each for one shell line. */
  readonly commands: readonly { readonly title: string; readonly text: string }[];
}

export interface Exchange {
  readonly title: string;
  /** One sentence on what the answer is. */
  readonly about: string;
  /** Contract that the form of the added values is made from, and the names of its fields that the reader may add. */
  readonly added: { readonly contract: string; readonly names: readonly string[] };
  /** The added values as the contract has them, and those of its example. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly example: Readonly<Record<string, unknown>>;
  /** The contract of request and answer together, where the document is a request. */
  readonly pair?: Contract;
  /** Route that the call goes to, when the operation has one. */
  readonly route?: string;
  /** In: the accepted document, the added values. Out: the answer, checked. */
  answer(document: unknown, added: Readonly<Record<string, unknown>>): Answer;
}

/** The exchange of a contract, when its family has one. A build gives an id that is the same each time. */
export function exchangeFor(contractId: string, newId: NewId = randomId): Exchange | undefined {
  return saasExchange(contractId, newId);
}
