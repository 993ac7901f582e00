/** The accepted risk: whether it holds at a moment, and what it covers. */
import { boundOf } from '../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { distinct, namesSomebody, said, shown } from './evidence.ts';

type Risk = NonNullable<NonNullable<TrialPackage['release_decision']>['accepted_risk']>;

export interface Acceptance {
  /** Why it does not hold; empty when it does. */
  readonly codes: readonly string[];
  readonly hasExternalRef: boolean;
  /** The code for each of some things that it does not cover. Each thing goes by any of its names; the first is shown. */
  uncovered(things: readonly (readonly string[])[]): string[];
}

function codesOf(risk: Risk | null | undefined, now: number): string[] {
  if (risk === null || risk === undefined) return ['acceptance_missing'];
  const bound = boundOf(risk.expires_at);
  const expiry =
    bound === undefined ? ['acceptance_expiry_missing'] : now >= bound ? ['acceptance_expired'] : [];
  return [
    ...(namesSomebody(risk.owner) ? [] : ['acceptance_owner_missing']),
    ...(said(risk.reason) ? [] : ['acceptance_reason_missing']),
    ...expiry,
  ];
}

/** Reads the acceptance of a package at a moment, in milliseconds. */
export function acceptanceOf(document: TrialPackage, now: number): Acceptance {
  const risk = document.release_decision?.accepted_risk;
  // Absent, it covers whatever can be accepted. An empty list covers nothing.
  const covers = risk?.covers === null || risk?.covers === undefined ? undefined : distinct(risk.covers);
  return {
    codes: codesOf(risk, now),
    hasExternalRef: said(risk?.external_ref),
    uncovered: (things) =>
      covers === undefined
        ? []
        : things
            .filter((names) => !names.some((name) => covers.includes(name)))
            .map(([name = '']) => `acceptance_does_not_cover:${shown(name)}`),
  };
}
