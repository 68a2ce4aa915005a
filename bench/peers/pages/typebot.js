/* global location */
import Typebot from '/typebot/web.js';
Typebot.initStandard({ typebot: document.body.dataset.count, apiHost: location.origin });
