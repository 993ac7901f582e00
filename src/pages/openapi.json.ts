/** The OpenAPI document for hosts that serve files only: the bytes that the API gives. */
import { openApiText } from '../api/app.ts';

export function GET(): Response {
  return new Response(openApiText(process.env.CAVRA_API_ORIGIN || undefined));
}
