import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

/**
 * Runs several files of tests one after another in this process: starting Node, and loading what they all need, takes
 * longer than most of them. A file that cannot be loaded is a failed test of that name, and does not take the others
 * with it. Hooks outside a `describe` would be every file's, so lint refuses all but `after`.
 */
for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(file));
  } catch (error) {
    test(file, () => {
      throw error;
    });
  }
}
