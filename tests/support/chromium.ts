import { existsSync } from 'node:fs';
import { mayLeaveOut } from './require-all.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Where a Chromium is; null where there is none and tests that need it skip themselves.
 *
 * @throws Error instead, where nothing may be left out.
 */
export function chromiumPath(): string | null {
  const given = process.env.CHROMIUM_PATH;
  const found = (given ? [given] : PLACES).find((place) => existsSync(place));
  return found ?? mayLeaveOut('No Chromium is found (CHROMIUM_PATH): tests that need it are skipped.');
}

export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
