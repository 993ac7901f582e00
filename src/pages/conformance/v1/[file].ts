/** The conformance vectors, published beside the site. */
import type { APIContext } from 'astro';
import { PUBLISHED, publishedText } from '../../../runtime/conformance/publish.ts';

export function getStaticPaths(): { params: { file: string } }[] {
  return PUBLISHED.map((file) => ({ params: { file } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const text = await publishedText(params.file ?? '');
  if (text === undefined) throw new RangeError('the list of paths names a file that is not published');
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
