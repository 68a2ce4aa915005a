/** First-screen texts of the window alone, by language. The Welsh is a draft that no Welsh speaker has reviewed. */
export const windowFirst = {
  en: {
    'opening.limits~window@practitioner':
      'This is about how you worked, that one time. You choose what to share. If somebody may be hurt, do not wait: tell your safeguarding lead.',
  },
  cy: {
    'opening.limits~window@practitioner':
      'Mae hwn am sut gweithioch chi, y tro hwnnw. Chi sy’n dewis beth i’w rannu. Os gallai rhywun gael niwed, peidiwch ag aros: dywedwch wrth eich arweinydd diogelu.',
  },
} as const satisfies Record<'en' | 'cy', Record<`opening.${string}`, string>>;
