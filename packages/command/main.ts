#!/usr/bin/env node
import { run } from './run.js';

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (reason: unknown) => {
    process.stderr.write(`talk-it-through: ${reason instanceof Error ? reason.message : String(reason)}\n`);
    process.exitCode = 2;
  },
);
