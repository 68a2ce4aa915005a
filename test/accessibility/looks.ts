import type { BrowserContextOptions } from '@playwright/test';

/** Ways to look: by day, by night, at 400 % (1280 by 900 becomes 320 by 225), and on a phone by touch. */
export const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'zoomed to 400 %': { viewport: { width: 320, height: 225 } },
  'phone by touch': { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
};
