/** Routes over the whole registry: the list, validation, JSON Schemas. */
import type { Contract } from '../../contracts/contract.ts';
import { CONTRACTS, findContract, nearestContract } from '../../contracts/registry.ts';
import { judgeBody } from '../body.ts';
import { schemaText } from '../documents.ts';
import { json, jsonText, problem, unusable } from '../respond.ts';
import { type Parameter, parameter, type Route } from '../route.ts';
import type { ContractList } from '../schemas.ts';

const contractId: Parameter = {
  name: 'id',
  description: 'Id of a contract.',
  values: CONTRACTS.map(({ id }) => id),
};

/** The refusal of an id. It is not repeated: what stands there could be anything. */
function unknownContract(id: string): Response {
  const near = nearestContract(id);
  const hint = near === undefined ? 'GET /contracts lists them.' : `Did you mean ${near}?`;
  return problem('unknown-contract', `No contract has this id. ${hint}`);
}

function entry({
  id,
  title,
  purpose,
  family,
  page,
  limits,
  presets,
}: Contract): ContractList['contracts'][0] {
  return {
    id,
    title,
    purpose,
    family,
    page,
    schema: `/schemas/${id}.json`,
    validate: `/contracts/${id}/validate`,
    limits: { ...limits },
    presets: presets.map((preset) => ({
      id: preset.id,
      title: preset.title,
      ...(preset.refused === undefined ? {} : { refused: { ...preset.refused } }),
    })),
  };
}

const list: Route = {
  path: '/contracts',
  get: {
    id: 'listContracts',
    summary: 'Every contract of the registry.',
    answers: 'ContractList',
    problems: [],
    answer: () => json({ contracts: CONTRACTS.map(entry) } satisfies ContractList),
  },
};

const validate: Route = {
  path: '/contracts/{id}/validate',
  parameters: [contractId],
  post: {
    id: 'validateDocument',
    summary: 'Judges a document. An accepted and a refused one both answer 200 with a verdict.',
    body: 'any',
    answers: 'Verdict',
    problems: [400, 404, 413, 415, 422],
    answer: async (context) => {
      const id = parameter(context, 'id');
      const contract = findContract(id);
      if (contract === undefined) return unknownContract(id);
      const judged = await judgeBody(contract, context.req.raw);
      if (judged instanceof Response) return judged;
      return judged.verdict.outcome === 'unusable'
        ? unusable(judged.verdict)
        : json(judged.verdict, 'no-store');
    },
  },
};

const schema: Route = {
  path: '/schemas/{id}.json',
  parameters: [contractId],
  get: {
    id: 'jsonSchema',
    summary: 'The JSON Schema of a contract.',
    answers: 'JsonSchema',
    problems: [404],
    answer: (context) => {
      const id = parameter(context, 'id', '.json');
      const contract = findContract(id);
      return contract === undefined ? unknownContract(id) : jsonText(schemaText(contract));
    },
  },
};

export const CONTRACT_ROUTES: readonly Route[] = [list, validate, schema];
