/** What a reader keeps and takes along: drafts, files, and playgrounds in frames of other pages. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { expandSamples } from '../src/contracts/samples.ts';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { example, open, paste, REQUEST } from './playground-bench.ts';
import { alone as test } from './shared-page.ts';

test('a draft stays in the browser, a link asks before it replaces it, and it can be cleared', async ({
  page,
}) => {
  const bench = await open(page);
  const link = page.getByRole('link', { name: 'Link to this text' });
  await link.focus();
  await expect(link).toHaveAttribute('href', /#v1\./);
  const href = (await link.getAttribute('href')) ?? '';
  await paste(bench, '{ "mine": 1 }');
  await page.goto('about:blank');
  await page.goto(href);
  await comeTo(page.locator('contract-playground'));
  await expect(bench.text).toHaveValue('{ "mine": 1 }');
  await expect(page.getByText('This is your draft.')).toBeVisible();
  await expect(page.getByText('The address holds another text')).toBeVisible();
  expect(await axeFaults(page, 'contract-playground')).toEqual([]);
  await page.getByRole('button', { name: 'Keep my text' }).press('Enter');
  await expect(bench.text).toHaveValue('{ "mine": 1 }');
  await page.getByRole('button', { name: 'Clear the draft' }).press('Enter');
  await expect(bench.text).toHaveValue(example);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  );
  await paste(bench, `{ "token": "${expandSamples('{{github_token}}')}" }`);
  await expect(bench.verdict).toContainText('sensitive-value');
  await page.goto('about:blank');
  await open(page);
  await expect(bench.text).toHaveValue(example);
});

test('a text too long for a link is saved as a file, opened and dropped again; a hostile file does nothing', async ({
  page,
}) => {
  const bench = await open(page);
  const long = JSON.stringify(Array.from({ length: 9000 }, (_, index) => `item ${index} of many`));
  await paste(bench, long);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('[data-part="copied"]')).toContainText('Save it as a file');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${REQUEST}.json`);
  expect(await readFile(await download.path(), 'utf8')).toBe(long);
  const input = page.locator('[data-part="file"]');
  const file = (buffer: Buffer) => ({ name: 'a.json', mimeType: 'application/json', buffer });
  await input.setInputFiles(file(Buffer.from(example)));
  await expect(page.getByText('Opening the file replaces what you have typed')).toBeVisible();
  await expect(bench.text).toHaveValue(long);
  await page.getByRole('button', { name: 'Open the file' }).press('Enter');
  await expect(bench.text).toHaveValue(example);
  await input.setInputFiles(file(Buffer.alloc(3_000_000, '[')));
  await expect(page.locator('[data-part="notice"]')).toContainText('3000000 bytes');
  await input.setInputFiles(file(Buffer.from([0xff, 0xfe, 0])));
  await expect(page.locator('[data-part="notice"]')).toContainText('no text in UTF-8');
  await expect(bench.text).toHaveValue(example);
  await page.locator('contract-playground').evaluate((host) => {
    const data = new DataTransfer();
    data.items.add(new File(['{ "__proto__": { "polluted": 1 } }'], 'x.json'));
    host.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(bench.text).toHaveValue(/__proto__/);
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'no');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a page of somebody else can frame a playground, with preset and theme, and no other page', {
  tag: ['@phone'],
}, async ({ page, baseURL }) => {
  const at = `${baseURL}/embed/${REQUEST.replaceAll('.', '/')}/`;
  const handbook = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Handbook</title>
      <iframe id="good" src="${at}?preset=unknown-check&theme=dark" width="360" height="700"></iframe>
      <iframe id="bad" src="${baseURL}/playground/"></iframe>`);
  });
  // A real server: what a test answers itself has no address, and browsers keep such a page from local hosts.
  await new Promise<void>((listening) => handbook.listen(0, '127.0.0.1', listening));
  const { port } = handbook.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  const frame = page.frameLocator('#good');
  await comeTo(frame.locator('contract-playground'));
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('[data-part="verdict"]')).toHaveAttribute('data-outcome', 'no');
  await expect(frame.locator('nav')).toHaveCount(0);
  await frame.locator('textarea[data-part="text"]').fill('{ "mine": 1 }');
  await expect(frame.locator('[data-part="verdict"]')).toContainText('mine');
  expect(await frame.locator('html').evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect(page.frameLocator('#bad').locator('contract-playground')).toHaveCount(0);
  const opened = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'The whole page' }).click();
  await expect((await opened).locator('h1')).toBeVisible();
  handbook.close();
});
