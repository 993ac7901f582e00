/** `<closeout-sandbox>`: one step in view, answers that count at once, progress that is kept. */
import '../../../contracts/jitless.ts';
import { CloseoutSandbox } from './sandbox.ts';

customElements.define('closeout-sandbox', CloseoutSandbox);
