/** Generated documents as text. The API and the static build take them from here, so both give the same bytes. */
import { type Contract, jsonSchemaOf } from '../contracts/contract.ts';

const schemas = new Map<string, string>();

/** The JSON Schema of a contract, made once. */
export function schemaText(contract: Contract): string {
  const known = schemas.get(contract.id);
  if (known !== undefined) return known;
  const text = JSON.stringify(jsonSchemaOf(contract));
  schemas.set(contract.id, text);
  return text;
}
