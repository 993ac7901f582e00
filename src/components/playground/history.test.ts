import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween, History } from './history.ts';

describe('changeBetween', () => {
  test('finds the one place that changed', () => {
    expect(changeBetween('abcd', 'abXd')).toEqual({ offset: 2, removed: 'c', inserted: 'X' });
    expect(changeBetween('aaa', 'aaaa')).toEqual({ offset: 3, removed: '', inserted: 'a' });
    expect(changeBetween('same', 'same')).toBeUndefined();
  });
  test('turns any text into any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const change = changeBetween(before, after);
        const { offset, removed, inserted } = change ?? { offset: 0, removed: '', inserted: '' };
        expect(before.slice(0, offset) + inserted + before.slice(offset + removed.length)).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('undo', () => {
  test('takes back a word at a time, and a field of the form as one step', () => {
    const history = new History();
    history.note('', 'a', 'typing');
    history.note('a', 'ab', 'typing');
    history.note('ab', 'ab ', 'typing');
    history.note('ab ', 'ab c', 'typing');
    history.note('ab c', 'ab c1', 'form:/x');
    history.note('ab c1', 'ab c12', 'form:/x');
    expect(history.undo('ab c12')).toBe('ab c');
    expect(history.undo('ab c')).toBe('ab');
    expect(history.undo('ab')).toBe('');
    expect(history.undo('')).toBeUndefined();
    expect(history.redo('')).toBe('ab');
  });
  test('never joins two single steps, such as two presets', () => {
    const history = new History();
    history.note('a', 'b', 'load', true);
    history.note('b', 'c', 'load', true);
    expect(history.undo('c')).toBe('b');
  });
  test('forgets what was undone as soon as something new is written', () => {
    const history = new History();
    history.note('', 'a', 'typing');
    history.undo('a');
    history.note('', 'b', 'typing');
    expect(history.redo('b')).toBeUndefined();
    expect(history.undo('b')).toBe('');
  });
  test('keeps the last step of a huge text, and not two hundred of them', () => {
    const history = new History();
    let now = 'x'.repeat(3_000_000);
    for (const mark of ['1', '2', '3', '4']) {
      history.note(now, now + mark, mark);
      now += mark;
    }
    let steps = 0;
    for (let back = history.undo(now); back !== undefined; back = history.undo(now)) {
      now = back;
      steps += 1;
    }
    expect(steps).toBe(2);
  });
  test('goes all the way back through any changes', () => {
    const steps = fc.array(
      fc.tuple(fc.string({ maxLength: 5 }), fc.constantFrom('typing', 'form:/a', 'form:/b')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (changes) => {
        const history = new History();
        let now = 'start';
        for (const [next, kind] of changes) {
          history.note(now, next, kind);
          now = next;
        }
        const end = now;
        for (let back = history.undo(now); back !== undefined; back = history.undo(now)) now = back;
        expect(now).toBe('start');
        for (let on = history.redo(now); on !== undefined; on = history.redo(now)) now = on;
        expect(now).toBe(end);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the steps of one history are those of the next', () => {
  const first = new History();
  first.note('', 'a', 'typing');
  first.note('a', 'ab', 'typing');
  first.note('ab', 'x', 'load', true);
  expect(first.steps('x')).toEqual(['', 'ab', 'x']);
  const second = new History();
  second.begin(first.steps('x'));
  expect(second.undo('x')).toBe('ab');
  expect(second.undo('ab')).toBe('');
  expect(second.undo('')).toBeUndefined();
  expect(first.steps('something else')).toEqual(['something else']);
});
