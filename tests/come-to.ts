/** An instrument comes to life when its reader comes near. */
import { expect, type Locator } from '@playwright/test';

/** Goes to an instrument as a reader does, and waits until it works. */
export async function comeTo(host: Locator): Promise<void> {
  await host.scrollIntoViewIfNeeded();
  await expect(host).toHaveAttribute('data-ready', '');
}
