import { readFileSync } from 'node:fs';
import { tagsFor } from './integrity.mjs';

/** Prints the tags that a page needs, with hashes: npm run integrity -- talk-dialogue /talk */
const [name = 'talk-dialogue', path = '/talk'] = process.argv.slice(2);
for (const tag of tagsFor(name, path, JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')))) console.log(tag);
