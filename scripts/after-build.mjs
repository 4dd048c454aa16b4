// Copies what tsc leaves behind (style sheets, pictures) and puts the command where npx finds it.
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

cpSync('src/web/assets', 'dist/src/web/assets', { recursive: true });
cpSync('src/cli/demo/seed.eml', 'dist/src/cli/demo/seed.eml');
chmodSync('dist/src/cli/main.js', 0o755);
if (existsSync('node_modules')) {
  mkdirSync('node_modules/.bin', { recursive: true });
  rmSync('node_modules/.bin/threefold', { force: true });
  symlinkSync('../../dist/src/cli/main.js', 'node_modules/.bin/threefold');
}
