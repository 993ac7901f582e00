/** The shape of an answer as a contract, so that an answer can be judged like a document. */
import { type Contract, defineContract } from '../contracts/contract.ts';
import { findContract } from '../contracts/registry.ts';
import { API_SCHEMAS } from './schemas.ts';

const isOwn = (name: string): name is keyof typeof API_SCHEMAS => Object.hasOwn(API_SCHEMAS, name);

/** In: what a route says that it answers. An answer may be as long as the longest document, so the guard is a wide one. */
export function contractOfAnswer(name: string): Contract | undefined {
  const known = findContract(name);
  if (known !== undefined || !isOwn(name)) return known;
  const schema = API_SCHEMAS[name];
  const { title = name, description = name } = schema.meta() ?? {};
  return defineContract({
    id: name,
    title,
    purpose: description,
    family: 'API',
    page: '/guides/run-it-yourself/',
    limits: { bytes: 2_000_000, depth: 64, nodes: 100_000, text: 2_000_000, issues: 50, message: 400 },
    schema,
    presets: [],
  });
}
