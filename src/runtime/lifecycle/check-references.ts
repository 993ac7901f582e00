/** Checks of references: one, an object of them, a list of them, a list of objects of them. */
import type { Check } from '../../contracts/lifecycle/gate.ts';
import { blocked, type Found, failed, listed, type Problem, passed, sorted } from './finding.ts';
import { isEmpty, isRecord, isSafeReference, own } from './values.ts';

type Of<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>;

export const UNSAFE = 'unsafe refs';

export function checkRef({ code }: Of<'ref'>, value: unknown): Found {
  return isSafeReference(value)
    ? passed(`${code} is a sanitized reference.`)
    : failed(`${code} must be a sanitized reference.`, [code]);
}

export function checkRefs({ code, need, missing, pass, block }: Of<'refs'>, value: unknown = {}): Found {
  if (!isRecord(value)) return failed(`${code} must be an object.`, [code]);
  const absent = need.filter((key) => isEmpty(own(value, key)));
  const unsafe = Object.keys(value).filter((key) => !(isEmpty(value[key]) || isSafeReference(value[key])));
  if (absent.length + unsafe.length === 0) return passed(pass);
  const problem = (group: string) => (key: string) => ({ group, text: key, at: [code, key] });
  const problems = [...sorted(absent.map(problem(missing))), ...sorted(unsafe.map(problem(UNSAFE)))];
  return blocked(block, [missing, UNSAFE], problems);
}

/** As `checkRefs`, but only the needed keys are read, and a present empty one is both missing and unsafe. */
export function checkOwnRefs({ code, need, pass, block }: Of<'ownRefs'>, value: unknown = {}): Found {
  if (!isRecord(value)) return failed(`${code} must be an object.`, [code]);
  const absent = need.filter((key) => isEmpty(own(value, key)));
  const unsafe = need.filter((key) => Object.hasOwn(value, key) && !isSafeReference(value[key]));
  if (absent.length + unsafe.length === 0) return passed(pass);
  const problem = (group: string) => (key: string) => ({ group, text: key, at: [code, key] });
  const problems = [...sorted(absent.map(problem('missing'))), ...sorted(unsafe.map(problem(UNSAFE)))];
  return blocked(block, ['missing', UNSAFE], problems);
}

const MISSING_SECTIONS = 'missing sections';
const MISSING_FIELDS = 'missing fields';

export function checkIntake({ code, need, pass, block }: Of<'intake'>, value: unknown = {}): Found {
  if (!isRecord(value)) return failed(`${code} must be an object.`, [code]);
  const sections = Object.keys(need)
    .filter((name) => !Object.hasOwn(value, name))
    .map((name): Problem => ({ group: MISSING_SECTIONS, text: name, at: [code, name] }));
  const fields = Object.entries(need).flatMap(([name, names]) => {
    const section = own(value, name);
    return names.flatMap((field): Problem[] => {
      const entry = isRecord(section) ? own(section, field) : undefined;
      if (!isEmpty(entry) && isSafeReference(entry)) return [];
      const group = isEmpty(entry) ? MISSING_FIELDS : UNSAFE;
      return [{ group, text: `${name}.${field}`, at: [code, name, field] }];
    });
  });
  if (sections.length + fields.length === 0) return passed(pass);
  return blocked(block, [MISSING_SECTIONS, MISSING_FIELDS, UNSAFE], [...sorted(sections), ...fields]);
}

export function checkItems({ code, need, pass, block }: Of<'items'>, value: unknown = []): Found {
  if (!Array.isArray(value) || value.length === 0) return failed(`${code} must be a non-empty list.`, [code]);
  const problems = value.flatMap((item: unknown, index): Problem[] => {
    if (!isRecord(item)) return [{ group: UNSAFE, text: `${index}:not-object`, at: [code, index] }];
    return need
      .filter((field) => !isSafeReference(own(item, field)))
      .map((field) => ({ group: UNSAFE, text: `${index}:${field}`, at: [code, index, field] }));
  });
  return problems.length === 0 ? passed(pass) : listed(block, problems);
}

export function checkRefList({ code, pass, block }: Of<'refList'>, value: unknown = []): Found {
  if (!Array.isArray(value) || value.length === 0) return failed(`${code} must be a non-empty list.`, [code]);
  const problems = value.flatMap((item: unknown, index): Problem[] =>
    isSafeReference(item) ? [] : [{ group: UNSAFE, text: String(index), at: [code, index] }],
  );
  return problems.length === 0 ? passed(pass) : listed(block, problems);
}
