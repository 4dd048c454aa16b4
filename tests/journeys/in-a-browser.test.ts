import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounce, complaint } from '../../src/cli/demo/mails.ts';
import { findList, importSubscribers } from '../../src/lists/service.ts';
import { firstAdmin } from '../../src/people/service.ts';
import { chromiumPath } from '../support/chromium.ts';
import { MAIL_DOMAIN, type Running, seen, startRunning } from '../support/service.ts';
import { type Browsing, openBrowser, textOf, type Visitor } from './browser.ts';
import { FRIENDS, LIST_TITLE, READERS, SEED, SEED_TITLE, VERA } from './cast.ts';
import { plainMail } from './mails.ts';

const CHROMIUM = chromiumPath();
const LIST = `LABOR-L@${MAIL_DOMAIN}`;
const ADMIN = { name: 'Inès Marchetti', address: 'ines@admins.example' };
const [READER, PAUSER, GONE, CROSS, ONE_CLICK] = READERS;
const [KIM, LEE, MAR] = FRIENDS;
const FURTHER = ['pat@further.example', 'sam@further.example'];

/** With no settings at all mail stays in the outbox, where the admin reads what would have gone out. */
describe.skipIf(CHROMIUM === null)('the story in a browser without scripts', { timeout: 120_000 }, () => {
  let running: Running;
  let browsing: Browsing;
  let admin: Visitor;
  let vera: Visitor;
  /** Whoever reads: what is hers is in her links, and nothing in the browser. */
  let phone: Visitor;
  let setup: string;

  beforeAll(async () => {
    running = await startRunning({ SMTP_URL: '' });
    setup = (await firstAdmin(running.service.deps, null)) ?? '';
    browsing = await openBrowser(CHROMIUM ?? '', running.url);
    [admin, vera] = [await browsing.visitor('wide'), await browsing.visitor('wide')];
    phone = await browsing.visitor('narrow');
  });
  afterAll(async () => {
    await browsing?.close();
    await running?.stop();
  });

  const fill = async ({ page }: Visitor, fields: Record<string, string>): Promise<void> => {
    for (const [label, value] of Object.entries(fields))
      await page.getByLabel(label, { exact: !label.startsWith('A few') }).fill(value);
  };

  /** The newest mail to this address, read at the outbox as an admin would. */
  async function mailTo(address: string): Promise<{ text: string; from: string; headers: string }> {
    await running.atRest();
    const box = await running.adminGets('/outbox');
    const row = box.split('<tr>').find((one) => one.includes(`>${escaped(address)}<`));
    const page = await running.adminGets(/\/outbox\/\d+/.exec(row ?? '')?.[0] ?? `no mail to ${address}`);
    const part = (pattern: RegExp): string => seen(pattern.exec(page)?.[1] ?? '');
    return {
      text: part(/<pre[^>]*>([\s\S]*?)<\/pre>/),
      from: part(/Envelope from<\/dt>(<dd[^>]*>.*?<\/dd>)/),
      headers: part(/All header fields<\/summary>([\s\S]*?)<\/details>/),
    };
  }
  const escaped = (plain: string): string => plain.replaceAll("'", '&#39;');
  async function linkTo(address: string, door: string): Promise<string> {
    const mail = await mailTo(address);
    return new RegExp(`${running.url}/${door}/\\w+`).exec(mail.text)?.[0] ?? `no /${door} in ${mail.text}`;
  }

  it('makes the first admin by the one-time link, once', async () => {
    await admin.open(setup);
    expect(await admin.heading()).toBe('Who looks after this place?');
    await fill(admin, { 'Your name (if you like)': ADMIN.name, 'Your e-mail address': ADMIN.address });
    await admin.press('Make me the admin');
    expect(await admin.says()).toBe('You are signed in.');
    expect(await vera.open(setup)).toBe(410);
    expect(await vera.heading()).toBe('This link no longer works');
    expect(await vera.text()).toContain('This link has been used or is too old.');
  });

  it('makes a list at the desk, with a moderator', async () => {
    await fill(admin, { Name: 'no name!', Title: LIST_TITLE, 'Moderator’s address': VERA.address });
    expect(await admin.press('Make the list')).toBe(400);
    await expect(admin.page.getByLabel('Name', { exact: true }).getAttribute('aria-invalid')).resolves.toBe(
      'true',
    );
    expect(await admin.text()).toContain('A list cannot have this name.');
    await fill(admin, { Name: 'LABOR-L', 'What it is for (if you like)': 'News of labour movements.' });
    await fill(admin, { 'Moderator’s address': `${VERA.name} <${VERA.address}>` });
    // A browser takes no name in a field for an address.
    await fill(admin, { 'Moderator’s address': VERA.address });
    await admin.press('Make the list');
    expect(await admin.says()).toBe('The list is there. Its moderator decides what goes out.');
    expect(await textOf(admin.page.getByRole('row').filter({ hasText: 'LABOR-L' }))).toMatch(/0\s+1$/);
  });

  it('lets a reader join by the page of the list and her mail', async () => {
    await phone.open('/');
    await phone.follow(LIST_TITLE);
    await fill(phone, { 'Your name (if you like)': READER.name, 'Your e-mail address': READER.address });
    await phone.press('Join the list');
    expect(await phone.says()).toContain('Look at your mail');
    await phone.open(await linkTo(READER.address, 'confirm'));
    expect(await phone.heading()).toBe(`Join ${LIST_TITLE}?`);
    await phone.press('Yes, send me its appeals');
    expect(await phone.heading()).toBe('You are on the list');
    const { deps } = running.service;
    await importSubscribers(deps, await findList(deps, 'LABOR-L'), READERS.slice(1, 6));
    await phone.open('/lists/LABOR-L');
    expect(await phone.text()).toMatch(/a list of 6 subscribers/i);
  });

  it('shows the moderator the words it was read from, and lets her approve once', async () => {
    await running.post(SEED, { from: 'owner-labor-l@yorku.ca', to: LIST });
    const link = await linkTo(VERA.address, 'm');
    await vera.open(link);
    expect(await vera.heading()).toBe(SEED_TITLE);
    const marks = await vera.page.locator('mark').allInnerTexts();
    expect(marks.join(' ')).toContain('president@gov.kz');
    expect(marks.join(' ')).toContain('Hands off the workers of Kazakhstan!');
    await vera.follow('Change something');
    await fill(vera, { Title: '', 'Last day to act': '2101-04-01' });
    expect(await vera.press('Save the changes')).toBe(400);
    expect(await vera.text()).toContain('An appeal needs a title.');
    await fill(vera, { Title: SEED_TITLE });
    await vera.press('Add somebody');
    // The entry that was added is ready to be typed into.
    expect(await vera.page.evaluate('document.activeElement.name')).toBe('people.4.name');
    await vera.page.keyboard.type('Zaschita union');
    await vera.page.getByLabel('What they are here').last().selectOption('They get a copy');
    await vera.page.getByLabel('E-mail addresses, one on each line').last().fill('zaschita@union.example');
    await vera.press('Save the changes');
    expect(await vera.says()).toBe('The changes are saved. What stands here is what goes out.');
    expect(await vera.text()).toMatch(/Deadline changed\s+1 April 2101\s+As it was read: not in the text/);
    expect(await vera.text()).toContain('changed the who gets a copy, deadline through the link in the mail');
    const second = await vera.tab();
    await second.open(link);
    await vera.press('Approve and send');
    expect(await vera.says()).toBe('Approved. It is on its way to the subscribers.');
    expect(await vera.text()).toContain(`Approved by ${VERA.address} through the link in the mail`);
    expect(await vera.page.getByRole('button', { name: 'Approve and send' }).count()).toBe(0);
    expect(await second.press('Approve and send')).toBe(409);
    expect(await second.heading()).toBe('Somebody was quicker');
    expect(await second.text()).toContain(`approved by ${VERA.address}`);
    await second.page.close();
  });

  it('lets a reader say that she wrote, by the link in her copy', async () => {
    await phone.open(await linkTo(READER.address, 's'));
    expect(await phone.heading()).toBe(SEED_TITLE);
    const letter = phone.page.getByRole('link', { name: 'Open it in my mail program' });
    expect(await letter.getAttribute('href')).toMatch(
      /^mailto:president@gov\.kz\?cc=zaschita@union\.example,copy%2B/,
    );
    expect(await phone.text()).toContain('Act by 1 April 2101.');
    await phone.press('I have written it');
    expect(await phone.says()).toBe('Your letter is counted. Thank you.');
    expect(await phone.text()).toMatch(/letter written\s+1/);
  });

  it('writes to three friends for her, and tells her of each wrong address', async () => {
    await fill(phone, { First: KIM.address, 'Second (if you like)': READER.address });
    await fill(phone, { 'Third (if you like)': KIM.address.toUpperCase(), 'Your name': READER.name });
    await phone.page.getByLabel('A few words of your own').fill('Five minutes, please.');
    await phone.press('Send it to my friends');
    expect(await phone.heading()).toBe('On its way to 1 friend');
    expect(await phone.text()).toContain('This is your own address. Write a friend’s.');
    expect(await phone.text()).toContain('You wrote this address twice.');
    expect(await phone.text()).toContain('You can name 2 more friends.');
    await fill(phone, { First: 'lee@friends', 'Second (if you like)': LEE.address });
    await phone.press('Send it to my friends');
    expect(await phone.text()).toContain('This is not an e-mail address.');
    await fill(phone, { First: MAR.address });
    await phone.press('Send it to my friend');
    expect(await phone.text()).toContain('You have named as many as one person can.');
  });

  it('lets a friend take part and go on, on a telephone', async () => {
    const mail = await mailTo(KIM.address);
    expect(mail.text).toContain(`${READER.name} asked us to pass on to you an appeal`);
    expect(mail.text).toContain('Five minutes, please.');
    await phone.open(await linkTo(KIM.address, 's'));
    expect(await phone.heading()).toBe(SEED_TITLE);
    await phone.press('I have written it');
    expect(await phone.says()).toBe('Your letter is counted. Thank you.');
    const [pat = '', sam = ''] = FURTHER;
    await fill(phone, { First: pat, 'Second (if you like)': sam, 'Your name': KIM.name });
    await phone.press('Send it to my friends');
    expect(await phone.heading()).toBe('On its way to 2 friends');
  });

  it('gives somebody who got the link from her a link of his own', async () => {
    const link = await linkTo(KIM.address, 's');
    await phone.open(link);
    await phone.page.getByText('pass this on to you? Take a link of your own').click();
    const own = phone.page.getByRole('group').filter({ hasText: 'Take a link of your own' });
    await own.getByLabel('Your name').fill('Jo');
    await own.getByLabel('Your e-mail address').fill('jo@further.example');
    await phone.press('Take my own link');
    expect(await phone.says()).toContain('This link is your own now.');
    expect(phone.page.url()).not.toContain(link);
  });

  it('never writes again to one who says so, by page or by mail', async () => {
    await phone.open(await linkTo(LEE.address, 'refuse'));
    await phone.press('Never write to me again');
    expect(await phone.heading()).toBe('We will not write again');
    const [, byMail = ''] = /(refuse\+\w+@[\w.]+)/.exec((await mailTo(MAR.address)).text) ?? [];
    await running.post(plainMail({ from: MAR, to: byMail }), { from: MAR.address, to: byMail });
    await phone.open(await linkTo(PAUSER.address, 's'));
    await fill(phone, { First: LEE.address, 'Second (if you like)': MAR.address, 'Your name': 'Zoë' });
    await phone.press('Send it to my friends');
    expect(await phone.heading()).toBe('Nothing was sent');
    expect((await phone.text()).match(/asked never to be written to/g)).toHaveLength(2);
  });

  it('lets a reader rest, come back and leave by her page', async () => {
    await phone.open(await linkTo(PAUSER.address, 'p'));
    await phone.press('Pause the mail');
    expect(await phone.says()).toBe('The mail is paused.');
    await phone.press('Send me appeals again');
    expect(await phone.says()).toBe('Appeals come to you again.');
    await phone.press('Leave the list');
    expect(await phone.heading()).toBe('You have left the list');
  });

  it('lets a mail program leave with one click, and the page ask first', async () => {
    const { headers } = await mailTo(ONE_CLICK.address);
    const [, address = ''] = /<(http:[^>]*\/u\/\w+)>/.exec(headers) ?? [];
    await phone.open(address);
    expect(await phone.heading()).toBe(`Leave ${LIST_TITLE}?`);
    // RFC 8058 section 3.2.
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(address, { method: 'POST', body })).status).toBe(200);
    await phone.open(address);
    expect(await phone.heading()).toBe('You have left the list');
  });

  it('shows the admin what came back', async () => {
    const back = async (to: string) => {
      const { from, headers } = await mailTo(to);
      const [, original = ''] =
        /<(\w+@lists\.example)>/.exec(headers.slice(headers.indexOf('Message-ID'))) ?? [];
      return { from, original };
    };
    const gone = await back(GONE.address);
    const refusal = { address: GONE.address, status: '5.1.1', diagnostic: '550 5.1.1 User unknown' };
    const dsn = bounce('shevchenko.example', gone.from, refusal, gone.original, new Date(), 'dsn-1');
    await running.post(dsn, { from: '', to: gone.from });
    const { original } = await back(CROSS.address);
    const to = `complaints@${MAIL_DOMAIN}`;
    await running.post(complaint('quispe.example', to, original, new Date(), 'arf-1'), { from: '', to });
    await running.post(Buffer.from('no header at all'), { from: '', to: LIST });
    await running.atRest();
    await admin.follow('Bounces');
    expect(
      await textOf(admin.page.getByRole('row').filter({ hasText: 'There is no such mailbox.' })),
    ).toContain('hard');
    expect(await admin.page.getByRole('row').filter({ hasText: 'abuse' }).count()).toBe(1);
    await admin.follow('Messages');
    await admin.follow(/UTC/);
    expect(await admin.text()).toContain('no header at all');
    await admin.follow('Outbox');
    expect(await admin.page.getByRole('row').count()).toBeGreaterThan(15);
    await admin.follow(/^\[LABOR-L\]/);
    const mail = admin.page.frameLocator('iframe[title="The mail as HTML"]');
    expect(await textOf(mail.getByRole('heading', { level: 1 }))).toBe(SEED_TITLE);
  });

  it('shows the admin how it went out, and how far', async () => {
    await admin.follow('Desk');
    await admin.page.getByRole('region', { name: 'Sent' }).getByRole('link', { name: SEED_TITLE }).click();
    expect(await admin.text()).toContain('6 of 6 copies have an outcome');
    expect(await admin.text()).toMatch(/sent: taken by the relay\s+5\s/);
    expect(await admin.text()).toMatch(/bounced: came back\s+1\s/);
    await admin.follow('The chain');
    const picture = admin.page.getByRole('region', { name: 'Picture of the chain' });
    expect(await picture.getByRole('img').getAttribute('aria-labelledby')).toContain('chain-title');
    // Kim, Lee and Mar; Pat, Sam and Jo by Kim.
    expect(await admin.text()).toMatch(/people reached by friends\s+6\s/);
    expect(await admin.text()).toMatch(/generations\s+2\s/);
    expect(await admin.text()).toMatch(/letters written\s+2\s/);
    const rows = admin.page.getByRole('region', { name: 'Generation by generation' }).getByRole('row');
    expect((await rows.allInnerTexts()).slice(2).map((row) => row.split(/\s+/).slice(0, 5))).toEqual([
      ['Generation', '1', '3', '1', '1'],
      ['Generation', '2', '3', '0', '0'],
    ]);
  });

  it('signs a moderator in by mail, and out again', async () => {
    await vera.open('/desk');
    expect(await vera.heading()).toBe('Sign in first');
    await vera.page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await fill(vera, { 'Your e-mail address': VERA.address });
    await vera.press('Send me a link');
    expect(await vera.heading()).toBe('Look at your mail');
    const { text: words } = await mailTo(VERA.address);
    const [link = ''] = /http:\S+\/signin\/[\w-]+/.exec(words) ?? [];
    await vera.open(link);
    await vera.press('Sign in');
    expect(await vera.heading()).toBe('Desk');
    expect(await vera.page.getByRole('link', { name: 'Messages' }).count()).toBe(0);
    expect(await vera.open('/messages')).toBe(403);
    await vera.open('/desk');
    await vera.press('Sign out');
    expect(await vera.says()).toBe('You are signed out.');
    expect(await vera.open(link)).toBe(410);
  });

  it('was readable at 390 px throughout, broke no policy of its own, and logged no fault', () => {
    expect([...new Set(browsing.problems)]).toEqual([]);
    expect(running.faults).toEqual([]);
  });
});
