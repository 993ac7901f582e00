/** A contract that is in no registry: it has a field of each kind that a form knows, and one that it does not know. */
import * as z from 'zod';
import { defineContract } from '../../src/contracts/contract.ts';

const say = (title: string, example: unknown) => ({
  title,
  description: `About: ${title}.`,
  examples: [example],
});

const stop = z
  .strictObject({
    town: z.string().min(1).max(40).meta(say('Town', 'Lund')),
    signed: z.boolean().default(false).meta(say('Signed', true)),
  })
  .meta(say('Stop', { town: 'Lund' }));

const payment = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('card').meta(say('By', 'card')),
      ending: z.string().length(4).meta(say('Ending', '0042')),
    }),
    z.strictObject({
      by: z.literal('invoice').meta(say('By', 'invoice')),
      days: z.int().min(1).max(90).meta(say('Days', 30)),
    }),
  ])
  .meta(say('Payment', { by: 'card', ending: '0042' }));

const schema = z.strictObject({
  name: z.string().min(1).max(40).meta(say('Name', 'first parcel')),
  size: z.enum(['small', 'large']).meta(say('Size', 'small')),
  grams: z.number().min(0).max(50_000).meta(say('Grams', 120)),
  due: z.string().max(10).nullable().meta(say('Due', '2026-11-26')),
  note: z.string().max(2_000).optional().meta(say('Note', 'Ring twice.')),
  labels: z
    .array(z.string().min(1).max(20))
    .max(5)
    .meta(say('Labels', ['heavy'])),
  stops: z
    .array(stop)
    .max(10)
    .meta(say('Stops', [{ town: 'Lund' }])),
  payment,
  corners: z
    .array(z.array(z.number()).max(2))
    .max(4)
    .meta(say('Corners', [[1, 2]])),
});

const EXAMPLE = {
  name: 'first parcel',
  size: 'small',
  grams: 120,
  due: null,
  labels: ['heavy'],
  stops: [{ town: 'Lund' }],
  payment: { by: 'card', ending: '0042' },
  corners: [[1, 2]],
};
const text = (document: unknown): string => JSON.stringify(document, null, 2);

export const ADDED = defineContract({
  id: 'added.parcel',
  title: 'Added: parcel',
  purpose: 'Shows that a playground needs nothing but the registry.',
  family: 'Added',
  schema,
  presets: [
    { id: 'example', title: 'One stop, paid by card', text: text(EXAMPLE) },
    {
      id: 'size',
      title: 'A size that nobody has',
      text: text({ ...EXAMPLE, size: 'smal' }),
      refused: { code: 'not-allowed-value', pointer: '/size' },
    },
  ],
  page: '/',
});
