import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS } from '../support/chromium.ts';

/** Pages must hold at this width without scrolling sideways. */
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };

/** Somebody at a browser of her own, in which no script runs. */
export interface Visitor {
  readonly page: Page;
  /** Opens an address, whole or from the root of the service; answers the status. */
  open(address: string): Promise<number>;
  /** Presses a button and waits for the page it leads to; answers its status. */
  press(name: string): Promise<number>;
  /** Follows a link, likewise. */
  follow(name: string | RegExp): Promise<number>;
  /** A second tab of the same browser. */
  tab(): Promise<Visitor>;
  /** The heading of the page. */
  heading(): Promise<string>;
  /** What the page says of the step before. */
  says(): Promise<string>;
  close(): Promise<void>;
}

export interface Browsing {
  visitor(width?: 'narrow' | 'wide'): Promise<Visitor>;
  /** Errors of the console, violations of the content policy, and pages that scroll sideways. */
  readonly problems: string[];
  close(): Promise<void>;
}

export async function openBrowser(executablePath: string, baseURL: string): Promise<Browsing> {
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const problems: string[] = [];
  return {
    problems,
    async visitor(width = 'wide') {
      const viewport = width === 'narrow' ? NARROW : WIDE;
      const context = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false });
      return visitorIn(context, problems);
    },
    close: () => browser.close(),
  };
}

async function visitorIn(context: BrowserContext, problems: string[]): Promise<Visitor> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  watch(page, problems);
  const arrived = async (go: () => Promise<unknown>): Promise<number> => {
    const answer = page.waitForResponse(
      (one) => (one.request().isNavigationRequest() && one.status() < 300) || one.status() >= 400,
    );
    await go();
    const status = (await answer).status();
    await page.waitForLoadState('load');
    await measure(page, problems);
    return status;
  };
  return {
    page,
    open: (address) => arrived(() => page.goto(address)),
    press: (name) => arrived(() => page.getByRole('button', { name, exact: true }).click()),
    follow: (name) => arrived(() => page.getByRole('link', { name }).first().click()),
    tab: () => visitorIn(context, problems),
    heading: async () => (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
    says: async () => (await page.getByRole('status').innerText()).trim(),
    close: () => context.close(),
  };
}

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`${pathOf(page.url())}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // Chromium also writes down that the page itself was answered with 4xx, which tests of refusals want.
    const refused = /^Failed to load resource: the server responded with a status of 4\d\d/;
    if (refused.test(message.text()) && message.location().url === page.url()) return;
    problems.push(`${pathOf(page.url())}: ${message.text()}`);
  });
}

async function measure(page: Page, problems: string[]): Promise<void> {
  const usual = page.viewportSize() ?? WIDE;
  await page.setViewportSize(NARROW);
  const { scroll, client } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scroll: scrollWidth, client: clientWidth };
  });
  if (scroll > client) problems.push(`${pathOf(page.url())}: ${scroll} px wide where ${client} are there`);
  if (usual.width !== NARROW.width) await page.setViewportSize(usual);
}

/** Without tokens. */
const pathOf = (url: string): string =>
  new URL(url).pathname.replace(/^(\/(?:s|p|u|m|confirm|refuse|signin|setup)\/)\w+/, '$1…');
