import { readFileSync } from 'node:fs';
import { parseMessage } from '../../src/inbound/parse.ts';

/** Run alone, in a process of its own: reads the message in a file, prints the most memory the process ever held, in MB. */
const [path = ''] = process.argv.slice(2);
const before = process.resourceUsage().maxRSS / 1024;
await parseMessage(readFileSync(path), path);
process.stdout.write(JSON.stringify({ before, after: process.resourceUsage().maxRSS / 1024 }));
