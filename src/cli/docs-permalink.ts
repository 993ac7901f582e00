/** Opens a permalink of this book as its playground would: unpacks the fragment and judges the text in it. */
import { decodeLink, textIn } from '../components/playground/permalink.ts';
import { findContract } from '../contracts/registry.ts';
import type { ResolvePermalink } from '../doctest/world.ts';
import { validateText } from '../runtime/validate-text.ts';

/** In: an address with a fragment. Out: the outcome of the text that it carries, or why it cannot be opened. */
export const resolvePermalink: ResolvePermalink = async (url) => {
  const reading = await decodeLink(new URL(url).hash, (id) => findContract(id) !== undefined);
  if (reading.kind === 'problem') return { ok: false, message: reading.message };
  const contract = reading.kind === 'link' ? findContract(reading.contract) : undefined;
  if (reading.kind === 'none' || contract === undefined) {
    return { ok: false, message: 'The fragment is no permalink.' };
  }
  return { ok: true, verdict: validateText(contract, textIn(reading.payload)).verdict.outcome };
};
