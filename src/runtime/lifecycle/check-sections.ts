/** Checks of lists whose members have an id: sections, public status sections, sealed components. */
import type { Check } from '../../contracts/lifecycle/gate.ts';
import { UNSAFE } from './check-references.ts';
import { blocked, type Found, failed, type Problem, passed, sorted } from './finding.ts';
import { isRecord, isSafeReference, type Json, lengthOf, own, printed } from './values.ts';

type Of<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>;

export interface Member {
  readonly value: Json;
  readonly index: number;
}

/** The objects of a list by the printed form of their id; the last of two with one id counts. */
export function membersById(list: readonly unknown[], idField: string): Map<string, Member> {
  const members = new Map<string, Member>();
  list.forEach((value, index) => {
    if (isRecord(value)) members.set(printed(own(value, idField)), { value, index });
  });
  return members;
}

/** Ids that are needed and not there, as problems of the whole list. */
export function absentIds(
  group: string,
  need: readonly string[],
  members: ReadonlyMap<string, Member>,
  code: string,
): Problem[] {
  return sorted(need.filter((id) => !members.has(id)).map((id) => ({ group, text: id, at: [code] })));
}

/** Problems of a list of references: `none` for one that is absent or empty, `bad` for each unsafe member. */
function referenceProblems(
  id: string,
  { value, index }: Member,
  [code, field]: readonly [string, string],
  groups: { readonly none: string; readonly bad: string },
): Problem[] {
  const references = own(value, field);
  const at = [code, index, field];
  if (!Array.isArray(references) || references.length === 0) return [{ group: groups.none, text: id, at }];
  return references.flatMap((reference: unknown, position): Problem[] =>
    isSafeReference(reference)
      ? []
      : [{ group: groups.bad, text: `${id}[${position}]`, at: [...at, position] }],
  );
}

const MISSING = 'missing sections';
const EMPTY = 'empty sections';

const hasStatus = (statuses: readonly string[], value: Json): boolean =>
  statuses.includes(printed(own(value, 'status')));

export function checkSections(check: Of<'sections'>, value: unknown = []): Found {
  const { code, need, statuses, statusLabel = 'bad statuses', refs, pass, block } = check;
  if (!Array.isArray(value)) return failed(`${code} must be a list.`, [code]);
  const members = membersById(value, 'section_id');
  const problems = [...members].flatMap(([id, member]): Problem[] => [
    ...(statuses === undefined || hasStatus(statuses, member.value)
      ? []
      : [{ group: statusLabel, text: id, at: [code, member.index, 'status'] }]),
    ...referenceProblems(id, member, [code, refs], { none: EMPTY, bad: UNSAFE }),
  ]);
  const all = [...absentIds(MISSING, need, members, code), ...sorted(problems)];
  return all.length === 0 ? passed(pass) : blocked(block, [MISSING, statusLabel, EMPTY, UNSAFE], all);
}

const BAD_STATUSES = 'bad statuses';
const NO_SUMMARIES = 'missing summaries';
const UNSAFE_OR_MISSING = 'unsafe or missing refs';
const SHORTEST_SUMMARY = 20;

export function checkStatusSections(check: Of<'statusSections'>, value: unknown = []): Found {
  const { code, need, statuses, pass, block } = check;
  if (!Array.isArray(value)) return failed(`${code} must be a list.`, [code]);
  const members = membersById(value, 'section_id');
  const problems = [...members].flatMap(([id, member]): Problem[] => {
    const { value: section, index } = member;
    return [
      ...(hasStatus(statuses, section)
        ? []
        : [{ group: BAD_STATUSES, text: id, at: [code, index, 'status'] }]),
      ...(lengthOf(own(section, 'summary')) >= SHORTEST_SUMMARY
        ? []
        : [{ group: NO_SUMMARIES, text: id, at: [code, index, 'summary'] }]),
      ...referenceProblems(id, member, [code, 'evidence_refs'], {
        none: UNSAFE_OR_MISSING,
        bad: UNSAFE_OR_MISSING,
      }),
    ];
  });
  const all = [...absentIds(MISSING, need, members, code), ...sorted(problems)];
  const groups = [MISSING, BAD_STATUSES, NO_SUMMARIES, UNSAFE_OR_MISSING];
  return all.length === 0 ? passed(pass) : blocked(block, groups, all);
}

const MISSING_COMPONENTS = 'missing components';
const UNSEALED = 'unsealed components';
const UNSAFE_SEALS = 'unsafe seal refs';

export function checkSealed({ code, need, pass, block }: Of<'sealed'>, value: unknown = []): Found {
  if (!Array.isArray(value)) return failed(`${code} must be a list.`, [code]);
  const members = membersById(value, 'component_id');
  const problems = [...members].flatMap(([id, { value: component, index }]): Problem[] => [
    ...(own(component, 'status') === 'sealed'
      ? []
      : [{ group: UNSEALED, text: id, at: [code, index, 'status'] }]),
    ...(isSafeReference(own(component, 'seal_ref'))
      ? []
      : [{ group: UNSAFE_SEALS, text: id, at: [code, index, 'seal_ref'] }]),
  ]);
  const all = [...absentIds(MISSING_COMPONENTS, need, members, code), ...sorted(problems)];
  return all.length === 0 ? passed(pass) : blocked(block, [MISSING_COMPONENTS, UNSEALED, UNSAFE_SEALS], all);
}
