/**
 * Who is measured: how each is put into a page, as its own documentation says. `scripts` and `styles` are files as
 * published (or bundled here where there is no built file), `page` is the few lines an integrator writes.
 */
const PUBLISHED = 'bench/peers/node_modules';
/** What the product's first file fetches by itself. */
const FOLLOWING = /^talk-(following|guide-check).*\.js$/;

export const SIDES = [
  {
    id: 'talk',
    name: 'Talk It Through',
    tag: '<talk-dialogue id="place" lang="en" keep="never" voice="adult"></talk-dialogue>',
    modules: ['dist/cdn/talk-dialogue.js'],
    also: FOLLOWING,
    page: 'talk',
  },
  {
    id: 'talk-own-questions',
    name: 'the same, with its own questions',
    tag: '<talk-dialogue id="place" agency="#agency" deliver-to="/results" voice="adult"></talk-dialogue><script type="application/json" id="agency">{"name":"Your service","readers":"Your family worker","readWhen":"Within two working days","localHelp":[]}</script>',
    modules: ['dist/cdn/talk-dialogue.js'],
    also: FOLLOWING,
    loadsOnly: true,
  },
  {
    id: 'bare-lit',
    name: 'bare Lit',
    tag: '<bare-talk id="place"></bare-talk>',
    bundles: ['bench/bare-lit.js'],
    page: 'bare-lit',
  },
  { id: 'plain', name: 'plain JavaScript', tag: '<form id="place"></form>', page: 'plain' },
  {
    id: 'surveyjs',
    name: 'SurveyJS',
    packages: ['survey-core', 'survey-js-ui'],
    tag: '<div id="place"></div>',
    styles: [`${PUBLISHED}/survey-core/survey-core.min.css`],
    scripts: [`${PUBLISHED}/survey-core/survey.core.min.js`, `${PUBLISHED}/survey-js-ui/survey-js-ui.min.js`],
    page: 'surveyjs',
  },
  {
    id: 'typebot',
    name: 'Typebot',
    packages: ['@typebot.io/js'],
    tag: '<typebot-standard id="place" class="tall"></typebot-standard>',
    importable: [`${PUBLISHED}/@typebot.io/js/dist/web.js`],
    page: 'typebot',
    isPageModule: true,
  },
  {
    id: 'deep-chat',
    name: 'Deep Chat',
    packages: ['deep-chat'],
    tag: '<deep-chat id="place" class="tall"></deep-chat>',
    modules: [`${PUBLISHED}/deep-chat/dist/deepChat.bundle.js`],
    page: 'deep-chat',
    isPageModule: true,
  },
  {
    id: 'conversational-form',
    name: 'conversational-form',
    packages: ['conversational-form'],
    tag: '<form id="questions"></form><div id="place" class="tall"></div>',
    styles: [`${PUBLISHED}/conversational-form/dist/conversational-form.min.css`],
    scripts: [`${PUBLISHED}/conversational-form/dist/conversational-form.min.js`],
    page: 'conversational-form',
  },
  {
    id: 'formio',
    name: 'Form.io',
    packages: ['@formio/js'],
    tag: '<div id="place"></div>',
    styles: [`${PUBLISHED}/bootstrap/dist/css/bootstrap.min.css`, `${PUBLISHED}/@formio/js/dist/formio.form.min.css`],
    scripts: [`${PUBLISHED}/@formio/js/dist/formio.form.min.js`],
    page: 'formio',
  },
];
