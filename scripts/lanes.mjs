// @ts-check
/** Two steps at a time, since most of them keep one core busy; one that needs both goes alone. */

/**
 * @typedef {object} Lane
 * @property {string} name
 * @property {true} [alone]
 * @property {readonly string[]} [after] those of them that are in the list are waited for
 */

const LANES = 2;

/**
 * Runs every step once. Each begins as early as it may, and never before one that stands in front of it and is still
 * waiting: the list is also the order.
 * @template {Lane} T
 * @param {readonly T[]} steps
 * @param {(step: T) => Promise<void>} work must not reject
 */
export async function inTwoLanes(steps, work) {
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  for (const step of steps) {
    const waitsFor = steps.filter(({ name }) => step.after?.includes(name)).map(({ name }) => name);
    while (waitsFor.some((name) => running.has(name)) || running.size >= (step.alone ? 1 : LANES))
      await Promise.race(running.values());
    const ended = work(step).finally(() => running.delete(step.name));
    running.set(step.name, ended);
    if (step.alone) await ended;
  }
  await Promise.all(running.values());
}
