import { describe, expect, test } from 'vitest';
import { findContract } from '../../contracts/registry.ts';
import { contractsFor } from '../../contracts/saas/contracts.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { validateText } from '../../runtime/validate-text.ts';
import { shellWord } from './commands.ts';
import { exchangeFor } from './exchange.ts';

const textOf = (id: string): string => findContract(id)?.presets[0]?.text ?? '';

describe.each(OPERATIONS.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  const { request, response, pair, input } = contractsFor(operation);

  test('an accepted request gets its example response, with its own correlation id', () => {
    const exchange = exchangeFor(request.id);
    const answer = exchange?.answer(JSON.parse(textOf(request.id)), exchange.example);
    expect(answer?.issues).toEqual([]);
    expect(JSON.parse(answer?.text ?? 'null')).toEqual(JSON.parse(textOf(response.id)));
  });

  test('with nothing added, every added field has the default of the contract and the pair holds', () => {
    const exchange = exchangeFor(request.id);
    const document: unknown = JSON.parse(textOf(request.id));
    const answer = exchange?.answer(document, exchange.defaults);
    const built = JSON.stringify({ request: document, response: JSON.parse(answer?.text ?? 'null') });
    expect(validateText(pair, built).verdict.outcome).toBe('yes');
    for (const name of exchange?.added.names ?? []) {
      const summary = JSON.parse(answer?.text ?? 'null').payload.summary;
      expect(summary[name]).toEqual(operation.response.summary?.[name]?.initial);
    }
  });

  test('the body for the route is accepted by the input contract, and so is what the input itself builds', () => {
    for (const id of [request.id, input.id]) {
      const exchange = exchangeFor(id);
      const answer = exchange?.answer(JSON.parse(textOf(id)), exchange.example);
      expect(answer?.text).toBeDefined();
      expect(answer?.call?.path).toBe(operation.surface?.route);
      if (answer?.call) expect(validateText(input, answer.call.body).verdict.outcome).toBe('yes');
    }
  });
});

describe('the exchange of saas_operating_automation', () => {
  const exchange = exchangeFor('saas_operating_automation.request');
  const document: unknown = JSON.parse(textOf('saas_operating_automation.request'));

  test('does not build, print or send a token that was typed into a blocker, and points at it', () => {
    const token = expandSamples('{{github_token}}');
    const answer = exchange?.answer(document, { ...exchange.defaults, blockers: [`rotate ${token}`] });
    expect(answer?.issues).toMatchObject([{ code: 'sensitive-value', pointer: '/blockers/0' }]);
    expect(answer?.text).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain(token);
  });

  test('writes the command with the flags of the contract, defaults left out', () => {
    const answer = exchange?.answer(document, {
      ...exchange.defaults,
      blockers: ['owner is away', "it's late"],
    });
    expect(answer?.commands.find(({ title }) => title === 'cavra')?.text).toBe(
      [
        'npx cavra saas operating-automation tenant-demo',
        '--requested-by console',
        "--blocker 'owner is away'",
        "--blocker 'it'\\''s late'",
      ].join(' \\\n  '),
    );
  });
});

test('a word with anything special in it is quoted for the shell', () => {
  expect(shellWord('daily')).toBe('daily');
  expect(shellWord('$(id)')).toBe("'$(id)'");
  expect(shellWord('')).toBe("''");
});
