/** Control coverage of the incident as a file for a spreadsheet. */
import type { APIRoute } from 'astro';
import { coverageCsv } from '../../components/book/coverage.ts';

export const GET: APIRoute = () =>
  new Response(coverageCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
