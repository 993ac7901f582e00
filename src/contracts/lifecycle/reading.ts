/** How packets of the lifecycle are read: bounded, any JSON object. The gates judge it, a schema would only stop them. */
import * as z from 'zod';
import { defineContract } from '../contract.ts';

/** What all packets of the lifecycle have in common. The flag `contains_no_secrets` is no secret; gates have a list of names. */
export const LIFECYCLE = {
  family: 'Customer lifecycle',
  limits: { bytes: 262_144, depth: 32, nodes: 20_000, text: 16_384, issues: 50, message: 400 },
  screening: { exemptKeys: new Set<string>(), isSecretMember: () => false },
} as const;

/** Never in the registry: it refuses what cannot be read, and nothing else. Secrets are reported by the advisories. */
export const READING = defineContract({
  ...LIFECYCLE,
  id: 'lifecycle.packet',
  title: 'Lifecycle packet',
  purpose: 'Any packet of the customer lifecycle.',
  schema: z.looseObject({}),
  presets: [],
  page: '/lifecycle/',
});
