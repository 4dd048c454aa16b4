import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Response,
} from 'playwright-core';
import { CHROMIUM_ARGS } from '../support/chromium.ts';

/** Pages must hold at this width without scrolling sideways. */
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };

/** Somebody at a browser of her own, in which no script runs unless she is given one where they do. */
export interface Visitor {
  readonly page: Page;
  /** Opens an address, whole or from the root of the service; answers the status. */
  open(address: string): Promise<number>;
  /** Presses a button, the first of that name, and waits for the page it leads to; answers its status. */
  press(name: string): Promise<number>;
  /** Follows a link, likewise. */
  follow(name: string | RegExp): Promise<number>;
  /** A second tab of the same browser. */
  tab(): Promise<Visitor>;
  /** What stands on the page between banner and foot. */
  text(): Promise<string>;
  /** The heading of the page. */
  heading(): Promise<string>;
  /** What the page says of the step before. */
  says(): Promise<string>;
}

export interface Browsing {
  visitor(width: 'narrow' | 'wide', scripts?: 'with scripts'): Promise<Visitor>;
  /** Errors of the console, violations of the content policy, and pages that scroll sideways. */
  readonly problems: string[];
  close(): Promise<void>;
}

export async function openBrowser(executablePath: string, baseURL: string): Promise<Browsing> {
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const notes: Notes = { problems: [], measured: new Set() };
  return {
    problems: notes.problems,
    async visitor(width, scripts) {
      const viewport = width === 'narrow' ? NARROW : WIDE;
      const context = await browser.newContext({
        baseURL,
        viewport,
        javaScriptEnabled: scripts !== undefined,
      });
      return visitorIn(context, notes);
    },
    close: () => browser.close(),
  };
}

async function visitorIn(context: BrowserContext, notes: Notes): Promise<Visitor> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  watch(page, notes);
  const arrived = async (go: () => Promise<unknown>): Promise<number> => {
    const answer = page.waitForResponse((one) => isPage(page, one));
    await go();
    const status = (await answer).status();
    await page.waitForLoadState('load');
    await measure(page, notes);
    return status;
  };
  return {
    page,
    open: (address) => arrived(() => page.goto(address)),
    press: (name) => arrived(() => page.getByRole('button', { name, exact: true }).first().click()),
    follow: (name) => arrived(() => page.getByRole('link', { name }).first().click()),
    tab: () => visitorIn(context, notes),
    text: () => textOf(page.getByRole('main')),
    heading: () => textOf(page.getByRole('heading', { level: 1 })),
    says: () => textOf(page.getByRole('status')),
  };
}

/** The last answer on the way to a page: no redirection, no frame, nothing that the page loads. */
function isPage(page: Page, answer: Response): boolean {
  const request = answer.request();
  const redirects = answer.status() >= 300 && answer.status() < 400;
  return request.isNavigationRequest() && request.frame() === page.mainFrame() && !redirects;
}

/** As it is shown: what is hidden is left out. */
export async function textOf(found: Locator): Promise<string> {
  return (await found.allInnerTexts()).join('\n').trim();
}

interface Notes {
  readonly problems: string[];
  /** Pages that were looked at in 390 px. */
  readonly measured: Set<string>;
}

function watch(page: Page, { problems }: Notes): void {
  page.on('pageerror', (error) => problems.push(`${pathOf(page.url())}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // Chromium also writes down that the page itself was answered with 4xx, which tests of refusals want.
    const refused = /^Failed to load resource: the server responded with a status of 4\d\d/;
    if (refused.test(message.text()) && message.location().url === page.url()) return;
    problems.push(`${pathOf(page.url())}: ${message.text()}`);
  });
}

/** Whoever looks on a wide screen has each kind of page looked at on a narrow one as well, once. */
async function measure(page: Page, { problems, measured }: Notes): Promise<void> {
  const place = pathOf(page.url());
  const wide = page.viewportSize()?.width !== NARROW.width;
  if (wide && measured.has(place)) return;
  measured.add(place);
  if (wide) await page.setViewportSize(NARROW);
  const [scroll, client] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  if (scroll > client) problems.push(`${place}: ${scroll} px wide where ${client} are there`);
  if (wide) await page.setViewportSize(WIDE);
}

/** Without tokens. */
const pathOf = (url: string): string =>
  new URL(url).pathname
    .replace(/^(\/(?:s|p|u|m|confirm|refuse|signin|setup)\/)\w+/, '$1…')
    .replace(/\d+$/, 'N');
