/** Failing samples of the surfaces: requests, permalinks and commands. */
import { toText } from '../alter.ts';
import type { SURFACE_CODES } from '../codes/surface.ts';
import { saasOperatingAutomation } from '../saas/operations/saas-operating-automation.ts';
import { examplePair } from '../saas/presets.ts';
import type { SamplesOf } from './sample.ts';

export const SURFACE_SAMPLES: SamplesOf<typeof SURFACE_CODES> = {
  'unknown-contract': {
    kind: 'http',
    method: 'POST',
    path: `/contracts/${saasOperatingAutomation.name.slice(0, -1)}.request/validate`,
    headers: { 'content-type': 'application/json' },
    body: toText(examplePair(saasOperatingAutomation).request),
  },
  'unreadable-link': { kind: 'link', fragment: '#v1.saas_operating_automation.request.cut-off' },
  'not-found': { kind: 'http', method: 'GET', path: '/saas/no-such-address', headers: {} },
  'method-not-allowed': { kind: 'http', method: 'PUT', path: '/contracts', headers: {} },
  'unsupported-media-type': {
    kind: 'http',
    method: 'POST',
    path: '/saas/operating-automation',
    headers: { 'content-type': 'text/plain' },
    body: '{ "tenant_id": "tenant-demo" }',
  },
  'bad-usage': {
    kind: 'cli',
    args: ['saas', 'operating-automation', 'tenant-demo', '--requested-buy', 'console'],
  },
  'conformance-no-answer': { kind: 'cli', args: ['conformance', '--command', 'no-such-program'] },
  'unreadable-file': {
    kind: 'cli',
    args: ['validate', 'saas_operating_automation.request', 'no-such-file.json'],
  },
};
