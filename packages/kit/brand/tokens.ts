/** Colours of ours that a page may set: the name after `--talk-`, its default by day and by night, and what it is for. */
export const BRAND_COLOURS = {
  paper: { light: '#fbf8f3', dark: '#12201f', is: 'the background' },
  sheet: { light: '#ffffff', dark: '#1a2b2a', is: 'where words lie' },
  ink: { light: '#1d2a2c', dark: '#eef3ee', is: 'text' },
  soft: { light: '#445254', dark: '#bccac5', is: 'quieter text' },
  press: { light: '#0b5c59', dark: '#8fd3cc', is: 'what can be pressed' },
  'on-press': { light: '#ffffff', dark: '#0d1918', is: 'text on what can be pressed' },
  mark: { light: '#c9781a', dark: '#e7a34f', is: 'the person’s own marks' },
  line: { light: '#7d8886', dark: '#81928e', is: 'borders of what can be filled in' },
  hair: { light: '#ddd6ca', dark: '#344846', is: 'hairlines, and the words that are being read aloud' },
} as const;

export type BrandColour = keyof typeof BRAND_COLOURS;
export type Scheme = 'light' | 'dark';

/** Which colours meet on a screen, where, and what they need: 4.5 for text, 3 for what has to be seen to be used (WCAG 2.2 AA). */
export const MEETINGS: readonly [one: BrandColour, on: BrandColour, needs: 4.5 | 3, what: string][] = [
  ['ink', 'paper', 4.5, 'text on the page'],
  ['ink', 'sheet', 4.5, 'text in boxes and on sheets'],
  ['ink', 'hair', 4.5, 'words while they are read aloud'],
  ['soft', 'paper', 4.5, 'quieter text on the page'],
  ['soft', 'sheet', 4.5, 'quieter text on sheets'],
  ['press', 'paper', 4.5, 'links, quiet buttons and the ring of the focus'],
  ['press', 'sheet', 4.5, 'the words of outlined buttons'],
  ['on-press', 'press', 4.5, 'the words of filled buttons'],
  ['line', 'paper', 3, 'borders of boxes and chips, against the page'],
  ['line', 'sheet', 3, 'borders of boxes and chips, against their inside'],
  ['mark', 'paper', 3, 'the person’s own marks on the page'],
  ['mark', 'sheet', 3, 'the person’s own marks on sheets'],
];
