/** What a kind of fence is, as data: its words are known from here, one file a kind. */
import type { Finding, Place } from './finding.ts';
import { attributeOf, attributePlace, type Fence } from './page.ts';
import { RULES, type RuleId } from './rules.ts';
import type { World } from './world.ts';

export type Result = 'proven' | 'failed' | 'declared' | 'not run';

export interface Proof {
  readonly fence: Fence;
  readonly result: Result;
  readonly findings: readonly Finding[];
  /** The content as it would be true, when the checker knows. */
  readonly update?: readonly string[];
  /** The subcommands for which it was run again, in processes of their own. */
  readonly spawned?: readonly string[];
}

export interface Kind {
  readonly name: string;
  /** Languages; undefined takes any. */
  readonly langs?: readonly string[];
  /** Any one of these attributes makes a fence one of this kind. */
  readonly markers: readonly string[];
  /** Markers and attributes that must have a value. */
  readonly valued: readonly string[];
  /** Attributes that it takes beside its markers. */
  readonly takes: readonly string[];
  /** How to write one, for messages. */
  readonly form: string;
  /** Proves all fences of the kind, in order. */
  prove(fences: readonly Fence[], world: World): Promise<readonly Proof[]>;
}

/** A finding about a fence. */
export function finding(
  fence: Fence,
  rule: RuleId,
  place: Place,
  message: string,
  more: Partial<Pick<Finding, 'fix' | 'found' | 'expected'>> = {},
): Finding {
  return {
    rule,
    file: fence.file,
    line: place.line,
    column: place.column,
    message,
    fix: RULES[rule].fix,
    ...more,
  };
}

/** A finding about an attribute of a fence, or about the fence when it is not there. */
export function attributeFinding(
  fence: Fence,
  name: string,
  rule: RuleId,
  message: string,
  fix?: string,
): Finding {
  const attribute = fence.attributes.list.find((one) => one.name === name);
  const place = attribute === undefined ? fence : attributePlace(fence, attribute);
  return finding(fence, rule, place, message, fix === undefined ? {} : { fix });
}

/** A proof from findings: none means proven. */
export function proofOf(fence: Fence, findings: readonly Finding[], update?: readonly string[]): Proof {
  const result = findings.length === 0 ? 'proven' : 'failed';
  return { fence, result, findings, ...(update === undefined || findings.length === 0 ? {} : { update }) };
}

/** The parts of an attribute with commas. */
export function listOf(fence: Fence, name: string): string[] {
  const value = attributeOf(fence, name);
  return value === undefined || value === '' ? [] : value.split(',').map((part) => part.trim());
}
