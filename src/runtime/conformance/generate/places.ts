/** The places of a document, each with what its schema says: where a generated document can be changed. */
import { type Contract, jsonSchemaOf } from '../../../contracts/contract.ts';
import type { Path, Segment } from '../../../contracts/issue.ts';

/** The words of JSON Schema that our schemas use. */
export interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

export interface Place {
  readonly path: Path;
  /** Without the choice of null around it. */
  readonly node: Node;
  readonly value: unknown;
  readonly nullable: boolean;
  /** A member that its object must have; false for items. */
  readonly required: boolean;
  /** A member of an object, and no item of a list. */
  readonly member: boolean;
}

const known = new WeakMap<Contract, Node>();

/** The JSON Schema of a contract, made once. */
export function nodeOf(contract: Contract): Node {
  let node = known.get(contract);
  if (node === undefined) {
    node = jsonSchemaOf(contract) as Node;
    known.set(contract, node);
  }
  return node;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands beside null, and whether null may stand there. */
function withoutNull(node: Node): { node: Node; nullable: boolean } {
  const { anyOf, ...rest } = node;
  if (anyOf === undefined) return { node, nullable: node.type === 'null' };
  const [first] = anyOf.filter(({ type }) => type !== 'null');
  return { node: { ...rest, ...first }, nullable: anyOf.some(({ type }) => type === 'null') };
}

function nodeBelow(node: Node, segment: Segment): Node | undefined {
  if (typeof segment === 'number') return node.prefixItems?.[segment] ?? node.items;
  const own = node.properties;
  if (own !== undefined && Object.hasOwn(own, segment)) return own[segment];
  return typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
}

/** Every place of a document that its schema speaks of, the whole document first. */
export function placesOf(schema: Node, document: unknown): Place[] {
  const places: Place[] = [];
  const visit = (outer: Node, value: unknown, path: Path, required: boolean): void => {
    const { node, nullable } = withoutNull(outer);
    const member = typeof path.at(-1) === 'string';
    places.push({ path, node, value, nullable, required, member });
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        const below = nodeBelow(node, index);
        if (below !== undefined) visit(below, item, [...path, index], false);
      });
    } else if (isRecord(value)) {
      for (const [key, inner] of Object.entries(value)) {
        const below = nodeBelow(node, key);
        if (below !== undefined) visit(below, inner, [...path, key], node.required?.includes(key) ?? false);
      }
    }
  };
  visit(schema, document, [], true);
  return places;
}
