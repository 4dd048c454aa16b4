export { BadSetting, type Environment, environment, load, redacted } from './load.ts';
export { type Config, SETTINGS, type SettingName } from './settings.ts';
