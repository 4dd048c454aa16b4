import { parentPort } from 'node:worker_threads';
import { weakness } from './attack.ts';
import type { Pattern } from './collect.ts';

parentPort?.on('message', (pattern: Pattern) => parentPort?.postMessage(weakness(pattern)));
