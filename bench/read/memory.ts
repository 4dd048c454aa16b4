import { parseMessage } from '../../src/inbound/parse.ts';
import { digest, page, post, withFile } from './messages.ts';

const KINDS = { post, page, digest, file: (bytes: number) => withFile((bytes / 4) * 3) } as const;

/** Run alone, in a process of its own: reads one message, prints the most memory the process ever held, in MB. */
const [kind = '', bytes = ''] = process.argv.slice(2);
const make = KINDS[kind as keyof typeof KINDS];
const raw = make(Number(bytes));
const before = process.resourceUsage().maxRSS / 1024;
await parseMessage(raw, kind);
process.stdout.write(JSON.stringify({ before, after: process.resourceUsage().maxRSS / 1024 }));
