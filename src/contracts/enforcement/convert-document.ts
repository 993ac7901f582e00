/** Documents of the wire, by the message that they hold, and what converting one gives. */
import * as z from 'zod';
import { type Contract, defineContract } from '../contract.ts';
import { bounded } from './bounded.ts';
import { EVALUATE_REQUEST } from './contracts.ts';
import { requestJson, responseJson, toResponse, toRuntimeRequest } from './convert.ts';
import { type DecisionResponse, DecisionResponseSchema, type EvaluateRequest } from './generated/wire.ts';
import { ENFORCEMENT_LIMITS } from './limits.ts';

export const CONVERTED_MESSAGES = ['EvaluateRequest', 'DecisionResponse'] as const;
export type ConvertedMessage = (typeof CONVERTED_MESSAGES)[number];

/**
 * A response as it comes over the wire: the fields of the proto, whatever words are in them. Never in the registry: what
 * our engine answers has the contract of the decision, which is stricter.
 */
const DECISION_RESPONSE = defineContract({
  id: 'enforcement.decision_response',
  title: 'Decision response',
  purpose: 'A decision as the wire carries it.',
  family: 'Enforcement',
  page: '/reference/enforcement-contracts/',
  limits: ENFORCEMENT_LIMITS,
  schema: bounded(DecisionResponseSchema),
  unknownKeys: 'warn',
  duplicateKeys: 'warn',
  presets: [],
});

export const MESSAGE_CONTRACTS: Readonly<Record<ConvertedMessage, Contract>> = {
  EvaluateRequest: EVALUATE_REQUEST,
  DecisionResponse: DECISION_RESPONSE,
};

export const conversionSchema = z
  .strictObject({
    wire: z.string().meta({
      title: 'Wire',
      description: 'The message as it is written: what says something, in the order of the proto.',
    }),
    runtime: z.looseObject({}).exactOptional().meta({
      title: 'Runtime request',
      description: 'Of a request: what a runtime makes of it.',
    }),
  })
  .meta({ title: 'Conversion', description: 'A message of the wire, read and written again.' });
export type Conversion = z.output<typeof conversionSchema>;

/** Converts a value that the contract of its message has accepted. */
export function convertMessage(message: ConvertedMessage, value: unknown): Conversion {
  if (message === 'DecisionResponse') return { wire: responseJson(toResponse(value as DecisionResponse)) };
  const request = value as EvaluateRequest;
  return { wire: requestJson(request), runtime: { ...toRuntimeRequest(request) } };
}
