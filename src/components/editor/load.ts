/** The entrance of the editor: loaded when a reader comes to a text, with the language of the contract's texts. */
import { type Contract, jsonSchemaOf } from '../../contracts/contract.ts';
import type { Schema } from '../../contracts/schema-at.ts';
import type { Handover } from '../playground/text-box.ts';
import { RichBox, type RichOptions } from './rich-box.ts';

type Make = (options: Omit<RichOptions, 'schema' | 'language'>, handover: Handover) => RichBox;

/** What makes the editor for texts of a contract. */
export async function makeEditor(contract: Contract): Promise<Make> {
  const { language } =
    contract.syntax === 'yaml' ? await import('./language-yaml.ts') : await import('./language-json.ts');
  const schema = jsonSchemaOf(contract) as Schema;
  return (options, handover) => new RichBox({ ...options, schema, language }, handover);
}
