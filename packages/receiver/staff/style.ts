/** The staff page's looks: paper and ink, the person's words large, everything else quiet. */
export const staffCss = `
:root {
  color-scheme: light dark;
  --paper: #fbf8f3; --sheet: #ffffff; --ink: #1d2a2c; --quiet: #44524f; --press: #0b5c59; --on-press: #ffffff;
  --hair: #d9d2c6; --edge: #6c7a77; --fault: #8f1d1d;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  --serif: ui-serif, "Iowan Old Style", Charter, Georgia, Cambria, "Times New Roman", serif;
  font: 112.5%/1.5 var(--sans);
  background: var(--paper); color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12201f; --sheet: #182a28; --ink: #eef3ee; --quiet: #b9c7c2; --press: #8fd6cd; --on-press: #0c1a19;
    --hair: #2c413e; --edge: #86988f; --fault: #ffb4a8;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 16px 48px; max-width: 44rem; }
h1, h2, h3, p, ul, dl, figure { margin: 0; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; font-weight: 600; margin-block: 24px 16px; overflow-wrap: anywhere; }
a { color: var(--press); text-underline-offset: .2em; }
.quiet { color: var(--quiet); font-size: .89rem; }
.state:empty, .fault:empty { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--press); outline-offset: 3px; border-radius: 4px; }
h1 { inline-size: fit-content; max-inline-size: 100%; }
[hidden] { display: none; }

#top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px;
  padding-block: 12px; border-block-end: 1px solid var(--hair); }
.product { font-weight: 600; }
.product .quiet { font-weight: 400; margin-inline-start: 4px; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 20px; }
#foot { margin-block-start: 48px; }

button, .bar a { font: inherit; min-height: 48px; display: inline-flex; align-items: center; cursor: pointer; }
button.plain { border: 0; background: none; color: var(--press); padding: 0; text-decoration: underline; text-underline-offset: .2em; }
button.plain[aria-pressed="true"] { color: var(--ink); text-decoration: none; font-weight: 600; }
button.main { border: 2px solid var(--press); border-radius: 12px; padding: 8px 24px; background: var(--press);
  color: var(--on-press); font-weight: 600; }

.sign-in { max-width: 26rem; margin-block-start: 40px; }
.sign-in label { display: block; font-weight: 600; }
.sign-in input { display: block; width: 100%; min-height: 48px; margin-block: 8px; padding: 8px 12px; font: inherit;
  color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); border-radius: 12px; }
.sign-in .fault { color: var(--fault); font-weight: 600; margin-block-end: 8px; }
.sign-in button { margin-block-start: 8px; }

.voices p { max-width: 34em; }
.narrow { margin-block: 8px 16px; }
.narrow summary { min-height: 48px; padding-block: 10px; color: var(--press); cursor: pointer; inline-size: fit-content; }
.narrow form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 12px 16px; }
.narrow form .bar { grid-column: 1 / -1; }
.narrow label { display: block; font-size: .89rem; color: var(--quiet); }
.narrow select, .narrow input { width: 100%; min-height: 48px; padding: 8px 12px; font: inherit; color: var(--ink);
  background: var(--sheet); border: 1px solid var(--edge); border-radius: 12px; }

.rows { list-style: none; }
.rows li { position: relative; padding: 16px 20px; margin-block-end: 8px; background: var(--sheet);
  border: 1px solid var(--hair); border-radius: 12px; overflow-wrap: anywhere; }
.rows li:hover { border-color: var(--edge); }
.rows .who { font: 1.3rem/1.35 var(--serif); color: var(--ink); text-decoration: none; }
.rows .who i { color: var(--quiet); }
.rows .facts { display: flex; flex-wrap: wrap; column-gap: 20px; }
.rows .who::after { content: ""; position: absolute; inset: 0; border-radius: 12px; }
.rows .who:focus-visible { outline: 0; }
.rows .who:focus-visible::after { outline: 3px solid var(--press); outline-offset: 2px; }
.mark { font-size: .78rem; line-height: 1.2; padding: 2px 8px; margin-inline-start: 4px; border: 1px solid var(--edge);
  border-radius: 99px; color: var(--quiet); white-space: nowrap; }
.mark.demo { border-style: dashed; }

.sheet { background: var(--sheet); border: 1px solid var(--hair); border-radius: 12px; padding: 32px 40px 40px; }
.sheet .name { font: 500 2rem/1.2 var(--serif); margin-block: 0 12px; }
.sheet .person { font: 500 1.6rem/1.2 var(--serif); margin-block: 56px 0; padding-block-start: 24px; border-block-start: 1px solid var(--hair); }
.answer { margin-block-start: 40px; }
.theme { font-size: .83rem; color: var(--press); }
.asked { font-size: .94rem; font-weight: 400; color: var(--quiet); margin-block: 0 8px; max-width: 34em; overflow-wrap: anywhere; }
.words { font: 1.33rem/1.5 var(--serif); max-width: 34em; }
.words p, .summed { white-space: pre-wrap; overflow-wrap: anywhere; }
.words ul { list-style: none; }
.words li + li { margin-block-start: 12px; }
.words .more { font-size: 1.1rem; padding-inline-start: 20px; }
.words .ours { font-family: var(--sans); font-size: .89rem; color: var(--quiet); }
.words img { display: block; max-width: 100%; max-height: 24rem; background: #fff; border: 1px solid var(--hair); border-radius: 8px; }
.words figcaption { font-size: 1rem; margin-block-start: 8px; }
.note { margin-block-start: 4px; }
.summary, .made { margin-block-start: 48px; padding-block-start: 24px; border-block-start: 1px solid var(--hair); }
.summary h2, .made h2 { font-size: 1rem; font-weight: 600; }
.summed { font-family: var(--serif); margin-block-start: 12px; max-width: 34em; }
.made { font-size: .83rem; color: var(--quiet); }
.made h2 { font-size: .89rem; margin-block-end: 8px; }
.made dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 16px; padding-block: 2px; }
.made dd { margin: 0; overflow-wrap: anywhere; }

@media (max-width: 34rem) {
  .sheet { padding: 20px 20px 24px; margin-inline: -4px; }
  .sheet .name { font-size: 1.6rem; }
  .words { font-size: 1.22rem; }
  .made dl > div { grid-template-columns: 1fr; padding-block: 4px; }
  .made dt { font-weight: 600; }
}
@media (forced-colors: active) {
  button.main, .mark { forced-color-adjust: auto; border-color: ButtonText; }
  .rows .who { color: LinkText; }
  button.plain[aria-pressed="true"] { color: CanvasText; }
}
@page { size: A4; margin: 20mm; }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #000; --press: #000; --hair: #999; color-scheme: light;
    font-size: 11pt; }
  body { max-width: none; padding: 0; }
  #top, #foot, .bar, .unseen { display: none; }
  .sheet { border: 0; padding: 0; }
  :focus-visible { outline: 0; }
  .answer, .summary, .made { break-inside: avoid; }
  .answer { margin-block-start: 28px; }
  .made { font-size: 8.5pt; line-height: 1.4; }
  .made dl > div { padding: 0; }
  .summary, .made { margin-block-start: 28px; padding-block-start: 16px; }
  .asked, .theme, .person, h2 { break-after: avoid; }
  .words p, .summed { orphans: 3; widows: 3; }
}
`;
