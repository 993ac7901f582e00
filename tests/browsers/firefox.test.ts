import { FIREFOX } from './firefox.ts';
import { trustIn } from './trust.ts';

trustIn(FIREFOX);
