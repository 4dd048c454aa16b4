import { accuracy } from './accuracy/main.ts';
import { fanout } from './fanout/main.ts';
import { patterns } from './patterns/main.ts';
import { read } from './read/main.ts';
import { runBench } from './usage.ts';

/** Every bench: `npm run bench -- NAME [options]`. */
const BENCHES: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  accuracy,
  fanout,
  patterns,
  read,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench) await runBench(() => bench(args));
else {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
}
