import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that pages refer to: named with a hash of its content, so that it may be kept for ever. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly hash: string;
}

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'mark.svg': 'image/svg+xml; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
} as const;

export type AssetName = keyof typeof TYPES;

/** Every asset, read once from the folder beside this file. */
export const ASSETS: Readonly<Record<AssetName, Asset>> = {
  'style.css': read('style.css'),
  'mark.svg': read('mark.svg'),
  'live.js': read('live.js'),
};

export function isAsset(name: string): name is AssetName {
  return Object.hasOwn(ASSETS, name);
}

export function assetUrl(name: AssetName): string {
  return `/assets/${name}?v=${ASSETS[name].hash}`;
}

function read(name: AssetName): Asset {
  const body = readFileSync(new URL(`./assets/${name}`, import.meta.url));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { type: TYPES[name], body, hash };
}
