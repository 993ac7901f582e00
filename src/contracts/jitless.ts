/**
 * Turns off zod's code generation. Its probe of `new Function` trips a page's content security policy, and
 * workerd refuses it. Import this module before any other of ours: a schema keeps the mode it was built in.
 */
import * as z from 'zod';

z.config({ jitless: true });
