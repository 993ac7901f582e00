import { trustIn } from './trust.ts';
import { WEBKIT } from './webkit.ts';

trustIn(WEBKIT);
