import { describe, expect, test } from 'vitest';
import { nearest } from './near.ts';

describe('did you mean', () => {
  const names = ['tenant_id', 'requested_by', 'ready', 'blocked'];
  test.each([
    ['Ready', 'ready'],
    ['tenantId', 'tenant_id'],
    ['tenat_id', 'tenant_id'],
    ['requested-by', 'requested_by'],
    ['blokced', 'blocked'],
    ['something else', undefined],
    ['', undefined],
    ['r'.repeat(65), undefined],
  ])('%j → %j', (name, found) => {
    expect(nearest(name, names)).toBe(found);
  });
});
