import type { Unit } from '../../core/index.js';
import { rarer } from '../inputs/rarer.js';
import { css } from '../styles/text.js';
import type { WindowMarks } from '../drawings/window.js';

/** What a person takes along: their own words, nothing of the service. */
export interface OwnCopy {
  title: string;
  /** As the person's language writes it. */
  date: string;
  lang: string;
  dir: string;
  parts: readonly { asked: string; lines: readonly string[]; picture?: Node | undefined; marks?: WindowMarks }[];
  code?: { label: string; text: string };
}

/** What is drawn and not said, and may be shared as one part: marks on a window. */
export interface DrawnPart {
  unit: Unit;
  /** The question it stands under. */
  asked: string;
  /** What is offered for sharing, and what it says. */
  label: string;
  says: string;
  /** Everything it shows, in words. */
  lines: readonly string[];
  /** Plain data, to be kept and drawn again. */
  marks: WindowMarks;
  picture(): Node;
}

const SHEET = css`
  .talk-sheet {
    font:
      12pt/1.5 Georgia,
      'Times New Roman',
      serif;
    color: #000;
    background: #fff;
    max-width: 34em;
    margin: 0 auto;
  }
  .talk-sheet h1 {
    font-size: 18pt;
    font-weight: normal;
    margin: 0;
  }
  .talk-sheet .when {
    margin: 0 0 18pt;
    font-family: system-ui, sans-serif;
    font-size: 10pt;
  }
  .talk-sheet section {
    break-inside: avoid;
    display: flow-root;
    margin: 0 0 16pt;
  }
  .talk-sheet h2 {
    font:
      10pt/1.4 system-ui,
      sans-serif;
    margin: 0 0 2pt;
  }
  .talk-sheet .words {
    font-size: 15pt;
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
const PRINTING = css`
  @media print {
    body > :not(.talk-sheet) {
      display: none !important;
    }
    :root,
    body {
      background: #fff !important;
    }
    @page {
      size: A4;
      margin: 20mm;
    }
  }
  @media screen {
    .talk-sheet {
      display: none !important;
    }
  }
`;

/** Takes a printed sheet down where the browser never said that printing was over. */
export let takeDownCopy: () => void = () => undefined;

/** Prints the sheet alone: the page around it stays away from the paper, and everything is taken down afterwards. */
export function printCopy(copy: OwnCopy): void {
  takeDownCopy();
  const sheet = sheetOf(copy);
  const look = new CSSStyleSheet();
  look.replaceSync(SHEET + rarer.onPaper + PRINTING);
  const title = document.title;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];
  document.body.append(sheet);
  // Browsers print the title on the sheet: it would tell which service this was.
  document.title = copy.title;
  takeDownCopy = () => {
    takeDownCopy = () => undefined;
    document.title = title;
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== look);
  };
  window.addEventListener('afterprint', () => takeDownCopy(), { once: true });
  window.print();
}

/** A readable file under a neutral name, made on the device. */
export function saveCopy(copy: OwnCopy): void {
  const sheet = sheetOf(copy);
  const title = document.createElement('title');
  title.textContent = copy.title;
  // Serialised, so that words are escaped; a style element in a document of ours would break the page's policy.
  const page = `<!doctype html><html lang="${copy.lang}" dir="${copy.dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${title.outerHTML}<style>${SHEET}${rarer.onPaper} body { margin: 16px; }</style>${sheet.outerHTML}</html>`;
  const file = new Blob([page], { type: 'text/html' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  // The last word of its title: "notes", and not whose.
  link.download = `${copy.title.split(' ').pop() as string}.html`;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

function sheetOf(copy: OwnCopy): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'talk-sheet';
  sheet.lang = copy.lang;
  sheet.dir = copy.dir;
  sheet.append(line('h1', copy.title), line('p', copy.date, 'when'));
  for (const { asked, lines, picture } of copy.parts) sheet.append(part(asked, lines.join('\n'), picture));
  if (copy.code) sheet.append(part(copy.code.label, copy.code.text));
  return sheet;
}

function part(asked: string, words: string, picture?: Node): HTMLElement {
  const section = document.createElement('section');
  section.append(line('h2', asked), ...(picture ? [picture] : []), line('p', words, 'words'));
  return section;
}

function line(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
