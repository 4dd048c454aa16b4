import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reply } from '../../src/cli/demo/mails.ts';
import { addAdmin, signInLink } from '../../src/people/service.ts';
import { chromiumPath } from '../support/chromium.ts';
import type { Mail } from '../support/relay.ts';
import { MAIL_DOMAIN, type Running, startRunning } from '../support/service.ts';
import { type Browsing, openBrowser, type Visitor } from './browser.ts';
import { OTTO, READERS, SEED, SEED_TITLE, setUp, VERA } from './cast.ts';

const CHROMIUM = chromiumPath();
const LIST = `LABOR-L@${MAIL_DOMAIN}`;
const ADMIN = 'ines@admins.example';

/** One moderator at a page, the other by mail: what one says holds for both, and each reader gets one copy. */
describe.skipIf(CHROMIUM === null)(
  'a sending that is put off, paused and let go',
  { timeout: 120_000 },
  () => {
    let running: Running;
    let browsing: Browsing;
    let page: Visitor;
    let asked: readonly Mail[];
    let told: Mail;
    let letters = 0;

    beforeAll(async () => {
      running = await startRunning();
      await setUp(running);
      browsing = await openBrowser(CHROMIUM ?? '', running.url);
      page = await browsing.visitor('wide', 'with scripts');
      await addAdmin(running.service.deps, { address: ADMIN });
      await page.open((await signInLink(running.service.deps, ADMIN)) ?? '');
      await page.press('Sign in');
    });
    afterAll(async () => {
      await browsing?.close();
      await running?.stop();
    });

    const says = (to: Mail, person: typeof VERA, words: string) => {
      letters += 1;
      return running.hand(reply(person, to.replyTo, words, to.subject, new Date(), `steer-${letters}`), {
        from: person.address,
        to: to.replyTo,
      });
    };
    const toHer = (mails: readonly Mail[], person: typeof VERA): Mail =>
      mails.find(({ envelope }) => envelope.to === person.address) as Mail;
    const copies = () => running.mails.filter(({ subject }) => subject === `[LABOR-L] ${SEED_TITLE}`);

    it('is tried on one moderator, and approved for tomorrow by mail', async () => {
      asked = (await running.hand(SEED, { from: 'owner-labor-l@yorku.ca', to: LIST })).mails;
      const test = await says(toHer(asked, VERA), VERA, 'test');
      expect(test.mails.map(({ envelope, subject }) => [envelope.to, subject])).toEqual([
        [VERA.address, `Test: [LABOR-L] ${SEED_TITLE}`],
      ]);
      const late = await says(toHer(asked, VERA), VERA, 'ok at 2001-03-24 09:00');
      expect(toHer(late.mails, VERA).words).toContain('2001-03-24 09:00 is over.');
      const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      const { mails } = await says(toHer(asked, VERA), VERA, `ok at ${day} 09:00`);
      told = toHer(mails, OTTO);
      expect(told.words).toContain('09:00 UTC.');
      expect(told.words).toContain('reply with pause, slow 100 or cancel');
      expect(copies()).toEqual([]);
    });

    it('is paused on its page, which the other hears of by mail', async () => {
      const path = new URL(/http\S+\/dispatches\/\d+/.exec(told.words)?.[0] ?? '').pathname;
      await page.open(path);
      expect(await page.text()).toContain('scheduled');
      await page.page.getByText('Pause', { exact: true }).click();
      await page.page.locator('#why-pause').fill('Is the date right');
      await page.press('Pause it');
      expect(await page.says()).toContain('It is paused.');
      expect(await page.text()).toContain('Nothing goes out until somebody resumes it. Is the date right.');
      const { mails } = await says(told, OTTO, 'status');
      expect(toHer(mails, OTTO).words).toContain(
        'is paused: 0 copies are sent, 0 of 0 have an outcome; Is the date right.',
      );
    });

    it('goes on by mail, begins by the page, and the page follows by itself', async () => {
      const wrong = await says(told, OTTO, 'slow as you can');
      expect(toHer(wrong.mails, OTTO).words).toContain('is no pace. Write copies a minute');
      const { mails } = await says(told, OTTO, 'resume');
      expect(toHer(mails, OTTO).words).toContain('is scheduled');
      // The page was told, and was read again by its own script.
      await page.page.getByRole('heading', { name: 'scheduled' }).waitFor();
      await page.page.getByText('Begin at another time').click();
      await page.page.getByLabel('When, in UTC').fill('now');
      await page.press('Set the time');
      await page.page.getByRole('heading', { name: 'done' }).waitFor();
      expect(await page.text()).toContain(`${READERS.length} of ${READERS.length} copies have an outcome`);
      expect(await page.text()).toMatch(/Otto Brandt resumed it/);
      expect(
        copies()
          .map(({ envelope }) => envelope.to)
          .sort(),
      ).toEqual(READERS.map(({ address }) => address).sort());
      const { mails: over } = await says(told, OTTO, 'cancel');
      expect(toHer(over, OTTO).words).toContain('it is done; nothing more can be done with it');
      expect(browsing.problems).toEqual([]);
      expect(running.faults).toEqual([]);
    });
  },
);
