/** The JSON Schema of each contract, for hosts that serve files only: the bytes that the API gives. */
import type { APIContext } from 'astro';
import { schemaText } from '../../api/documents.ts';
import { CONTRACTS, findContract } from '../../contracts/registry.ts';

export function getStaticPaths(): { params: { id: string } }[] {
  return CONTRACTS.map(({ id }) => ({ params: { id } }));
}

export function GET({ params }: APIContext): Response {
  const contract = findContract(params.id ?? '');
  if (contract === undefined) throw new RangeError('the list of paths names a contract that is not there');
  return new Response(schemaText(contract));
}
