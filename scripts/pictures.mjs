// Takes the pictures of the README: runs the demo in a folder of its own, signs in, and looks at the pages.
// usage: npm run pictures    (needs Chromium; CHROMIUM_PATH where it is not in a usual place)
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = PLACES.find((place) => place && existsSync(place));
if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH.');

const folder = mkdtempSync(join(tmpdir(), 'threefold-pictures-'));
const demo = spawn(process.execPath, ['dist/src/cli/main.js', 'demo'], {
  env: { ...process.env, DATA_DIR: folder },
});
let told = '';
demo.stdout.on('data', (chunk) => {
  told += chunk;
});
demo.stderr.pipe(process.stderr);

const find = async (pattern) => {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = pattern.exec(told)?.[1];
    if (found) return found;
    if (demo.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The demo did not get that far.\n${told}`);
};

const browser = await chromium.launch({
  executablePath,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await find(/every mail sent\s+(\S+)/);
  const page = await browser.newPage({ viewport: { width: 1100, height: 960 }, deviceScaleFactor: 2 });
  await page.goto(await find(/sign in first.*?(http\S+)/));
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForLoadState('networkidle');
  mkdirSync('docs/pictures', { recursive: true });
  for (const [name, pattern] of [
    ['chain', /the chain\s+(\S+)/],
    ['moderation', /moderation\s+(http\S+)/],
  ]) {
    await page.goto(await find(pattern));
    await page.screenshot({ path: `docs/pictures/${name}.png` });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
} finally {
  await browser.close();
  demo.kill('SIGTERM');
  await new Promise((resolve) => demo.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
