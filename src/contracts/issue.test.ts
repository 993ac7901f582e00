import { describe, expect, test } from 'vitest';
import { clip, displayPath, docsOf, jsonPointer } from './issue.ts';
import { expandSamples, SAMPLE_NAMES } from './samples.ts';

describe('paths as a reader sees them', () => {
  test.each([
    [[], '(document)', ''],
    [['payload', 'required_checks', 0], 'payload.required_checks[0]', '/payload/required_checks/0'],
    [['a b'], '["a b"]', '/a b'],
    [['a/b~c'], '["a/b~c"]', '/a~1b~0c'],
    [[''], '[""]', '/'],
    [['x', 'y'.repeat(65)], 'x.[redacted]', '/x/[redacted]'],
    [['y'.repeat(65)], '[redacted]', '/[redacted]'],
  ])('%j', (path, shown, pointer) => {
    expect(displayPath(path)).toBe(shown);
    expect(jsonPointer(path)).toBe(pointer);
  });

  test.each(SAMPLE_NAMES)('a secret like %s as a key is never shown, even glued to a word', (name) => {
    const secret = expandSamples(`{{${name}}}`);
    for (const key of [secret, `x${secret}`, `tenant_${secret}_id`]) {
      expect(displayPath(['payload', key])).toBe('payload.[redacted]');
      expect(jsonPointer(['payload', key])).toBe('/payload/[redacted]');
    }
  });
});

test('messages are cut to their limit, and each code has its page', () => {
  expect(clip('abcdef', 6)).toBe('abcdef');
  expect(clip('abcdefg', 6)).toBe('abcde…');
  expect(docsOf('json-syntax')).toBe('/errors/json-syntax/');
});
