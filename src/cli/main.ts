#!/usr/bin/env node
import { load, redacted } from '../../config/index.ts';

process.stdout.write(JSON.stringify(redacted(load()), null, 1));
