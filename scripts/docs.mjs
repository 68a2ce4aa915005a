import { execFileSync } from 'node:child_process';
import { installMissing } from './install.mjs';

const OUT = 'dist/docs';
const has = (flag) => process.argv.includes(flag);

/** `npm run docs` builds the product and its documents as a site of plain files; with `-- --serve` it shows them. */
installMissing();
if (!has('--built')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { writeSite } = await import('./docs/site.mjs');
const pages = await writeSite(OUT);
console.log(`${pages.length} pages are in ${OUT}. Put the folder on any web server; nothing is loaded from elsewhere.`);
if (has('--serve')) {
  const { serve } = await import('./serve.mjs');
  const { origin } = await serve({ folders: { '/': OUT }, port: Number(process.env.PORT ?? 8090) });
  console.log(`Showing it at ${origin}/. Ctrl+C stops it.`);
}
