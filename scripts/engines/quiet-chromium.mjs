/**
 * What Playwright turns off by itself (1.65). Chromium takes the last list it is given, so these have to be named again.
 */
const PLAYWRIGHTS_OWN = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/** The address bar draws its suggestions on two web pages of its own, loaded for every window: a seventh of all the work. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** For half a second Chromium drops presses in a frame of another site that has just moved. A person is slower than that. */
const MOVED_FRAMES = ['DiscardInputEventsToRecentlyMovedFrames'];

/** Whole Chromium without what no page sees. */
export const QUIET_CHROMIUM = [`--disable-features=${[...PLAYWRIGHTS_OWN, ...ADDRESS_BAR, ...MOVED_FRAMES].join(',')}`];
