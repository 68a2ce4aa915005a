/**
 * Which files of tests do not run in every engine, and why. All others run in all three. Chosen here, file by file, so
 * that no test decides by itself to look away. docs/browsers.md says the same in words; a test holds the two together.
 */
const ALONE = ['chromium'];

export const PARTIAL = {
  'axe.test.ts': { engines: ALONE, because: 'asks for less motion and for dark colours by Chromium’s own protocol' },
  'axe-cards.test.ts': { engines: ALONE, because: 'asks for dark colours by Chromium’s own protocol' },
  'look-media.test.ts': { engines: ALONE, because: 'asks for media features by Chromium’s own protocol' },
  'paper.test.ts': { engines: ALONE, because: 'asks for the look of print by Chromium’s own protocol' },
  'one-look.test.ts': { engines: ALONE, because: 'asks for forced colours by Chromium’s own protocol' },
  'full.test.ts': { engines: ALONE, because: 'sets how much may be kept by Chromium’s own protocol' },
  'leaving.test.ts': {
    engines: ['chromium', 'firefox'],
    because:
      'leaves from a sandboxed frame, and WebKit lets a frame of the same origin move the page above it, here the test’s own',
  },
  'launcher-leaving.test.ts': {
    engines: ['chromium', 'firefox'],
    because: 'leaves from a sandboxed frame, as above',
  },
};

/** The globs of the files that one engine runs. */
export function filesFor(engine) {
  const others = Object.entries(PARTIAL).filter(([, { engines }]) => !engines.includes(engine));
  return ['test/elements/**/*.test.ts', ...others.map(([file]) => `!test/elements/${file}`)];
}
