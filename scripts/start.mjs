import { execFileSync } from 'node:child_process';
import { installMissing } from './install.mjs';

installMissing();
execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });

const { startDemo } = await import('./demo.mjs');
const dataDir = process.env.DATA_DIR ?? '.data/demo';
const { origin, tokenFile, close } = await startDemo({
  port: Number(process.env.PORT ?? 8080),
  dataDir,
}).catch((reason) => {
  console.error(reason.message);
  process.exit(1);
});
console.log(`
Talk It Through is running on this machine.

  Agency page (English)   ${origin}/
  Agency page (Welsh)     ${origin}/cy.html
  Check-in, handed round  ${origin}/check-in.html
  Cards for one child     ${origin}/child.html
  Together in one room    ${origin}/together.html
  One moment, the window  ${origin}/window.html
  Paper person            ${origin}/paper-person.html
  Behind a button         ${origin}/launcher.html
  In a frame, elsewhere   ${origin.replace('127.0.0.1', 'localhost')}/intranet.html
  Put it on your page     ${origin}/embed.html
  Try your colours        ${origin}/brand/
  Staff page              ${origin}/staff   (sign in with the text in ${tokenFile})

Ctrl+C stops it. What is shared stays in ${dataDir}.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
