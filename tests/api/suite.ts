/** One list of requests, friendly and hostile, that every host of the API must answer alike. */
import { CODES, type IssueCode } from '../../src/contracts/codes.ts';
import { CONTRACTS } from '../../src/contracts/registry.ts';
import { contractsFor } from '../../src/contracts/saas/contracts.ts';
import { OPERATIONS } from '../../src/contracts/saas/operations.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import type { Ask } from './ask.ts';
import { ADDRESS_CASES } from './suite-addresses.ts';
import { BODY_CASES } from './suite-bodies.ts';
import { CLOSEOUT_CASES } from './suite-closeout.ts';
import { ENFORCEMENT_CASES } from './suite-enforcement.ts';
import { KIT_CASES } from './suite-kit.ts';

/** An ask and what is known about its answer before anyone is asked. */
export interface Case extends Ask {
  readonly expect: {
    readonly status: number;
    /** Of the problem, or of the first issue of a verdict. */
    readonly code?: IssueCode;
    /** Pointer of that first issue. */
    readonly pointer?: string;
    readonly detail?: string;
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Every preset of every contract, sent for validation. */
const PRESETS: Case[] = CONTRACTS.flatMap(({ id, presets }) =>
  presets.map((preset): Case => {
    const { refused } = preset;
    const judged = refused === undefined || CODES[refused.code].outcome === 'no';
    return {
      name: `${id}: preset ${preset.id}`,
      method: 'POST',
      path: `/contracts/${id}/validate`,
      headers: JSON_TYPE,
      body: { text: expandSamples(preset.text) },
      expect: { status: judged ? 200 : CODES[refused.code].http, ...refused },
    };
  }),
);

/** Every preset of a builder's input, sent to its route. */
const BUILDER_PRESETS: Case[] = OPERATIONS.flatMap((operation) => {
  const { surface } = operation;
  if (surface === undefined) return [];
  return contractsFor(operation).input.presets.map(
    (preset): Case => ({
      name: `${surface.route}: preset ${preset.id}`,
      method: 'POST',
      path: surface.route,
      headers: JSON_TYPE,
      body: { text: expandSamples(preset.text) },
      expect: {
        status: preset.refused === undefined ? 200 : CODES[preset.refused.code].http,
        ...preset.refused,
      },
    }),
  );
});

export const CASES: readonly Case[] = [
  ...ADDRESS_CASES,
  ...BODY_CASES,
  ...CLOSEOUT_CASES,
  ...ENFORCEMENT_CASES,
  ...KIT_CASES,
  ...BUILDER_PRESETS,
  ...PRESETS,
];
