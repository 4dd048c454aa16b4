import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findAsks, signsOf } from '../../src/appeals/asks.ts';
import { takeApart } from '../../src/appeals/reading.ts';
import { confidenceOf, THRESHOLD } from '../../src/appeals/score.ts';
import { parseMessage } from '../../src/inbound/parse.ts';

/** A post somebody has labelled, and how sure the reader is that it is an appeal. */
interface Judged {
  name: string;
  appeal: boolean;
  confidence: number;
}

/** How the labels of a folder's messages (NAME.eml beside NAME.json) say whether a post is an appeal. */
interface Labels {
  posts?: { appeal?: unknown }[];
}

/**
 * How well appeals are told from other posts: precision and recall, and how far a confidence can be trusted. Reads the
 * labelled messages of the folders given.
 */
export async function accuracy(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) {
    process.stderr.write('npm run bench -- accuracy FOLDER…, each of NAME.eml beside NAME.json\n');
    process.exitCode = 2;
    return;
  }
  const judged: Judged[] = [];
  for (const folder of positionals) judged.push(...(await judgeFolder(folder)));
  const figures = figuresOf(judged);
  if (!values.json) process.stdout.write(tableOf(figures.calibration));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function judgeFolder(folder: string): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.eml'))
    .sort()) {
    const name = join(folder, file.replace(/\.eml$/, ''));
    const labels = JSON.parse(readFileSync(`${name}.json`, 'utf8')) as Labels;
    const { posts } = await parseMessage(readFileSync(join(folder, file)), file);
    for (const [n, { appeal }] of (labels.posts ?? []).entries()) {
      const post = posts[n];
      if (appeal === undefined || post === undefined) continue;
      const reading = takeApart(post);
      const confidence = confidenceOf(signsOf(reading, findAsks(reading, post), post.subject));
      judged.push({ name: `${name}[${n}]`, appeal: appeal !== null, confidence });
    }
  }
  return judged;
}

/** Bounds of the confidences that are counted together. */
const BOUNDS = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 1.001];

interface Bin {
  from: number;
  to: number;
  posts: number;
  appeals: number;
  /** What the share of appeals would be if confidences were true. */
  meanConfidence: number | null;
}

function figuresOf(judged: readonly Judged[]) {
  const taken = judged.filter((j) => j.confidence >= THRESHOLD);
  const right = taken.filter((j) => j.appeal).length;
  const appeals = judged.filter((j) => j.appeal).length;
  const calibration: Bin[] = BOUNDS.slice(1).map((to, n) => {
    const from = BOUNDS[n] as number;
    const inside = judged.filter((j) => j.confidence >= from && j.confidence < to);
    const sum = inside.reduce((total, j) => total + j.confidence, 0);
    return {
      from,
      to: Math.min(to, 1),
      posts: inside.length,
      appeals: inside.filter((j) => j.appeal).length,
      meanConfidence: inside.length === 0 ? null : Math.round((sum / inside.length) * 1000) / 1000,
    };
  });
  return {
    posts: judged.length,
    appeals,
    precision: taken.length === 0 ? null : right / taken.length,
    recall: appeals === 0 ? null : right / appeals,
    calibration,
    misjudged: judged.filter((j) => j.appeal !== j.confidence >= THRESHOLD).map((j) => j.name),
  };
}

function tableOf(bins: readonly Bin[]): string {
  const rows = bins.map(
    (b) =>
      `${b.from.toFixed(2)} to ${b.to.toFixed(2)}  ${String(b.posts).padStart(5)}  ${String(b.appeals).padStart(7)}  ${b.meanConfidence ?? ''}\n`,
  );
  return `confidence    posts  appeals  mean\n${rows.join('')}`;
}
