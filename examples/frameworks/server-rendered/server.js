import 'talk-it-through';
import 'talk-it-through/define/talk-dialogue';

/** A page made on a server. The product is imported here too, as a framework's server does with every component. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Before your visit</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/browser.js"></script>
  </head>
  <body>
    <talk-dialogue environment="demo">
      <p>You can talk to your worker instead.</p>
    </talk-dialogue>
  </body>
</html>`;
