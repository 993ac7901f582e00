/**
 * The frame of the book as a reader uses it: follow a path, guess, answer, go on, and take the progress elsewhere. By
 * keyboard, on a desk and on a phone; then without script and without storage.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { QUESTIONS } from '../src/book/questions/community-guide.ts';
import { findPath, stopsOf } from '../src/book/reader-paths.ts';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { alone, test } from './shared-page.ts';

const PATH = findPath('developer');
const STOPS = PATH === undefined ? [] : stopsOf(PATH);
/** The second stop of the path; before it stands the first, after it the third. */
const CHAPTER = '/book/community-guide/';

const press = async (target: Locator, key = 'Enter'): Promise<void> => {
  await target.focus();
  await expect(target).toBeFocused();
  await target.press(key);
};

const foot = (page: Page) => page.locator('[data-next-stop]');

/** Guesses first what it is not, and gives what the engine says. */
async function guess(page: Page): Promise<void> {
  const predict = page.locator('predict-first').first();
  await comeTo(predict);
  const outcome = await predict.getAttribute('data-outcome');
  const answer = predict.locator('[data-part=answer]');
  await expect(answer).not.toHaveAttribute('open');
  await press(predict.locator(`button:not([value="${outcome}"])`).first());
  await expect(answer).toHaveAttribute('open');
  await expect(predict.getByRole('status')).toContainText(/^You expected “.+”\. The engine says “.+”\.$/);
  // Only the first guess is one.
  await press(predict.locator(`button[value="${outcome}"]`));
  await expect(predict.locator(`button[value="${outcome}"]`)).toHaveAttribute('aria-pressed', 'false');
}

/** Answers a question wrong, then right, with the arrow keys and Enter. */
async function answer(page: Page): Promise<void> {
  await comeTo(page.locator('check-questions'));
  const question = page.locator('[data-question]').first();
  const right = QUESTIONS[0]?.options.findIndex((option) => option.right === true) ?? 0;
  const radios = question.getByRole('radio');
  const reasons = question.locator('.why');
  await press(question.getByRole('button'));
  await expect(question.getByRole('status')).toHaveText('Choose an answer first.');
  const wrong = right === 0 ? 1 : 0;
  await press(radios.nth(wrong), 'Space');
  await press(radios.nth(wrong), 'Enter');
  await expect(question.getByRole('status')).toContainText('Not so.');
  await expect(reasons.nth(wrong)).toBeVisible();
  await expect(reasons.nth(right)).toBeHidden();
  await radios.nth(wrong).press(right > wrong ? 'ArrowDown' : 'ArrowUp');
  for (let at = wrong + 1; at < right; at += 1) await radios.nth(at).press('ArrowDown');
  await expect(radios.nth(right)).toBeChecked();
  await radios.nth(right).press('Enter');
  await expect(question.getByRole('status')).toHaveText('Right.');
  for (const reason of await reasons.all()) await expect(reason).toBeVisible();
  await expect(page.locator('check-questions [data-part=score]')).toHaveText(
    `1 of ${QUESTIONS.length} right`,
  );
}

test('a reader follows a path, guesses, answers, goes on, and finds it all again', {
  tag: ['@phone'],
}, async ({ page }) => {
  await page.goto('/paths/developer/');
  await expect(page.locator('[data-reader-path]')).toBeHidden();
  await press(page.getByRole('button', { name: 'Follow this path' }));
  await expect(page.locator('follow-path').getByRole('status')).toContainText('stands in the sidebar');

  await page.goto(CHAPTER);
  await expect(page.locator('[data-reader-path] li')).toHaveCount(STOPS.length);
  await expect(page.locator('[data-reader-path] [aria-current=page]')).toHaveText(STOPS[1]?.title ?? '');
  await expect(foot(page)).toContainText(`stop 2 of ${STOPS.length}`);
  await guess(page);
  await answer(page);
  expect(await axeFaults(page, 'main')).toEqual([]);
  const next = foot(page).locator('a[rel=next]');
  await expect(next).toContainText(STOPS[2]?.title ?? '');
  await press(next);
  await expect(page).toHaveURL(STOPS[2]?.to ?? '');
  await expect(page.locator('.path-count')).toHaveText(/1 of \d+ chapters read$/);

  // What was done is there when the reader comes back, and the answer is not opened again.
  await page.goto(CHAPTER);
  await comeTo(page.locator('read-mark'));
  await expect(page.locator('read-mark')).toContainText('Read on ');
  await comeTo(page.locator('predict-first').first());
  await expect(page.locator('predict-first [data-part=answer]').first()).not.toHaveAttribute('open');
  await expect(page.locator('predict-first [role=status]').first()).toContainText('You expected');
  await comeTo(page.locator('check-questions'));
  await expect(page.locator('check-questions [data-part=score]')).toHaveText(
    `1 of ${QUESTIONS.length} right`,
  );
  await press(page.locator('read-mark').getByRole('button'));
  await expect(page.locator('read-mark')).not.toContainText('Read on ');
  await press(page.locator('read-mark').getByRole('button'));

  await page.goto('/');
  await expect(page.locator('[data-go-on]')).toContainText(STOPS[0]?.title ?? '');
});

test('an exercise on the page of a chapter is a stop of its own, and the path goes on from it', async ({
  page,
}) => {
  await page.goto('/paths/platform-owner/');
  await press(page.getByRole('button', { name: 'Follow this path' }));
  await page.locator('.stops a').filter({ hasText: 'Govern one release' }).click();
  await expect(foot(page)).toContainText('stop 6 of 7');
  await expect(page.locator('[data-reader-path] [aria-current=page]')).toHaveText('Govern one release');
  await page.evaluate(() => {
    location.hash = 'questions';
  });
  await expect(foot(page).locator('a[rel=next]')).toContainText('Conclusion');
});

test('progress is saved as a file, forgotten, and added again; a wrong file changes nothing', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await guess(page);
  await press(page.locator('read-mark').getByRole('button', { name: 'Mark as read' }));
  await page.goto('/paths/');
  const overview = page.locator('progress-overview');
  await comeTo(overview);
  const chapters = overview.locator('[data-part=chapters]');
  await expect(chapters).toHaveText('1 of ');
  await expect(overview.locator('[data-part=predictions]')).toHaveText('1 of ');
  await expect(overview.getByRole('link', { name: /Community guide, read/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await press(overview.getByRole('button', { name: 'Save as a file' }));
  const file = await (await saved).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    v: 1,
    read: { 'community-guide': expect.any(String) },
  });

  await press(overview.getByRole('button', { name: 'Forget everything' }));
  await expect(chapters).toHaveText('1 of ');
  await overview.getByRole('button', { name: 'Press again to forget' }).press('Enter');
  await expect(chapters).toHaveText('0 of ');
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('cavra'))),
  ).toEqual([]);

  const upload = overview.locator('input[type=file]');
  for (const [text, said] of [
    ['{"v":1}', 'not progress of this book'],
    ['{"v":99}', 'A later edition'],
    ['<script>', 'no JSON'],
  ] as const) {
    await upload.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(overview.getByRole('status')).toContainText(said);
    await expect(chapters).toHaveText('0 of ');
  }
  await upload.setInputFiles(file);
  await expect(chapters).toHaveText('1 of ');
  await page.reload();
  await expect(chapters).toHaveText('1 of ');
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });

  alone(
    'questions and predictions are disclosures, paths are lists, chapters follow the book',
    async ({ page }) => {
      await page.goto(CHAPTER);
      const predict = page.locator('predict-first').first();
      await expect(predict.getByRole('button')).toHaveCount(0);
      await predict.locator('[data-part=answer] summary').click();
      await expect(predict.locator('.explains')).toBeVisible();
      const option = page.locator('check-questions [data-right]').first();
      await option.locator('summary').click();
      await expect(option.locator('.why')).toContainText('Right.');
      await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
      await expect(page.locator('read-mark p')).toBeHidden();
      await expect(foot(page).locator('a[rel=next]')).toContainText('Enterprise guide');
      await page.goto('/paths/developer/');
      await expect(page.locator('.stops li')).toHaveCount(STOPS.length);
      await expect(page.getByRole('button', { name: /path/ })).toHaveCount(0);
    },
  );
});

alone('a browser that keeps nothing shows the same, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('storage is switched off', 'SecurityError');
      },
    });
  });
  await page.goto('/paths/developer/');
  await press(page.getByRole('button', { name: 'Follow this path' }));
  await expect(page.locator('follow-path').getByRole('status')).toContainText('this browser will forget it');
  await expect(page.locator('[data-reader-path] li')).toHaveCount(STOPS.length);
  await page.goto(CHAPTER);
  await guess(page);
  await answer(page);
  await page.goto('/paths/');
  await comeTo(page.locator('progress-overview'));
  await expect(page.locator('[data-part=kept]')).toContainText('keeps nothing');
});
