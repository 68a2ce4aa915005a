/** The staff page before its script has run: nothing in it but where things go, since all of it needs a sign-in. */
export function staffHtml(scripts: readonly string[]): string {
  const preloads = scripts.map((path) => `<link rel="modulepreload" href="${path}">`).join('\n    ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>Talk It Through</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/staff/style.css">
    ${preloads}
    <script type="module" src="${scripts[0] ?? ''}"></script>
  </head>
  <body>
    <header id="top"></header>
    <main id="main"><noscript><p>This page needs JavaScript.</p></noscript></main>
    <footer id="foot"></footer>
    <div id="say" class="unseen" role="status"></div>
  </body>
</html>
`;
}
