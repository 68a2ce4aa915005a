/** The few words around every page. The Welsh is a draft that no Welsh speaker has reviewed. */
export const WORDS = {
  en: {
    skip: 'Skip to the page',
    start: 'Start',
    families: 'For families',
    tryIt: 'Try it',
    search: 'Search',
    contents: 'Contents',
    here: 'On this page',
    pages: 'Pages',
    foot: 'Built from the repository by npm run docs. Nothing on this site is loaded from another address, and nothing counts visits.',
  },
  cy: {
    skip: 'Neidio i’r dudalen',
    start: 'Dechrau',
    families: 'I deuluoedd',
    tryIt: 'Rhoi cynnig arni',
    search: 'Chwilio',
    contents: 'Cynnwys',
    here: 'Ar y dudalen hon',
    pages: 'Tudalennau',
    foot: 'Does dim ar y safle hwn yn cael ei lwytho o gyfeiriad arall, a does dim yn cyfrif ymweliadau.',
  },
};
