import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SETTINGS, type SettingName } from '../config/index.ts';

const README = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

/** The table of settings as the README has to have it. */
function settingsTable(): string {
  const rows = (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const { about, accepts, unset } = SETTINGS[name];
    return `| \`${name}\` | ${about} | ${accepts} | ${unset} |`;
  });
  return ['| setting | what it is | accepted | unset |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

it('has the settings as the code has them', () => {
  const [, found = ''] = /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(README) ?? [];
  expect(found).toBe(settingsTable());
});

it('names only commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    scripts: object;
  };
  const named = [...README.matchAll(/npm (?:run )?(start|test|worker|demo)\b/g)].map(
    (match) => match[1] as string,
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const main = readFileSync(join(import.meta.dirname, '..', 'src/cli/main.ts'), 'utf8');
  const commands = [...README.matchAll(/npx threefold ([a-z-]+)/g)].map((match) => match[1] as string);
  expect(commands.filter((name) => !new RegExp(`^ {2}'?${name}'?: \\{`, 'm').test(main))).toEqual([]);
});
