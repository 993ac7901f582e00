/** Rules about patterns beside each other: what another one covers, and what crosses. */
import { compilePattern } from '../enforcement/match.ts';
import type { PatternListName } from '../enforcement/policy.ts';
import { spellings, widely } from './commands.ts';
import { includes, shared } from './language.ts';
import type { Hit, Listed } from './source.ts';
import { actionOf, quoted, type Trial, valueIn } from './trial.ts';

/** The lists that are tested before a list, of the same action. */
const EARLIER: Readonly<Partial<Record<PatternListName, PatternListName>>> = {
  'filesystem.require_approval_write': 'filesystem.block_write',
  'commands.allow': 'commands.block',
};

/** Patterns that another one makes idle. Of two that cover the same values, the later is idle. */
export function lintIdle(trial: Trial, listed: readonly Listed[]): Hit[] {
  const compiled = listed.map((one) => ({ ...one, pattern: compilePattern(one.text) }));
  return compiled.flatMap((one, index): Hit[] => {
    const cover = compiled.find((other, place) => {
      if (trial.spent || place === index) return false;
      const same = other.list === one.list;
      if (!(same || other.list === EARLIER[one.list])) return false;
      if (!includes(other.pattern, one.pattern, trial.count)) return false;
      return !same || place < index || !includes(one.pattern, other.pattern, trial.count);
    });
    if (cover === undefined) return [];
    const request = actionOf(one.list, valueIn(one.list, one.text));
    const changes = [{ do: 'remove', list: one.list, pattern: one.text }] as const;
    const example = trial.same(request, trial.with(changes));
    if (example === undefined) return [];
    const text = `Delete ${quoted(one.text)} from ${one.list}, or ${quoted(cover.text)} from ${cover.list}.`;
    const words = `${quoted(cover.text)} of ${cover.list} covers all that it covers.`;
    const { at, inherited } = one;
    const suggestion = trial.suggest(text, changes, example);
    return [
      { code: 'lint-unreachable-pattern', pattern: one.text, at, inherited, words, example, suggestion },
    ];
  });
}

const ALLOW = 'commands.allow';
const BLOCK = 'commands.block';

/** An allowed pattern that shares commands with a blocked one. */
export function lintOverlap(trial: Trial, listed: readonly Listed[]): Hit[] {
  const blocks = listed
    .filter(({ list, text }) => list === BLOCK && !text.startsWith('*'))
    .map(({ text }) => compilePattern(text));
  return listed.flatMap(({ list, text, at, inherited }): Hit[] => {
    if (list !== ALLOW) return [];
    const allowed = compilePattern(text);
    for (const block of blocks) {
      if (trial.spent) return [];
      const both = shared(allowed, block, trial.count);
      // A block that covers the whole allowance makes it idle, and is reported as that.
      if (both === undefined || includes(block, allowed, trial.count)) continue;
      const carved = includes(allowed, block, trial.count);
      const requests = spellings(valueIn(BLOCK, block.text)).map((value) => actionOf(BLOCK, value));
      const slip = carved ? trial.slips(requests, 'block') : undefined;
      const words = `The block ${quoted(block.text)} crosses it.`;
      if (slip?.decision === 'allow') {
        const suggestion = trial.adding(BLOCK, [widely(block.text)], slip);
        return [{ code: 'lint-overlap', pattern: text, at, inherited, words, example: slip, suggestion }];
      }
      const crossing = carved ? undefined : trial.differs(actionOf(BLOCK, both), 'allow');
      if (crossing !== undefined)
        return [{ code: 'lint-overlap', pattern: text, at, inherited, words, example: crossing }];
    }
    return [];
  });
}
