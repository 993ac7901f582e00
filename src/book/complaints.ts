/**
 * What readers of upstream's pages may complain about, how this book answers, and what keeps the answer so. Observed in
 * the pages themselves: there is no public complaint to quote. A test holds that each rule and each test exists.
 */
import { BOOK_COMPLAINTS } from './complaints/book.ts';
import { LANGUAGE_COMPLAINTS } from './complaints/language.ts';

export const COMPLAINTS = [...LANGUAGE_COMPLAINTS, ...BOOK_COMPLAINTS];
