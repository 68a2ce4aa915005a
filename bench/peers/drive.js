/* global KeyboardEvent */
/**
 * What presses and watches, in every page alike. It is put in by the browser, so no side pays for it. A question is usable
 * when its words are there, and a text field is visible, enabled, empty and takes a letter.
 */
(() => {
  const FIELDS = 'textarea, input[type="text"], input[type="input"], input:not([type]), [contenteditable="true"]';
  const press = (selector) => (root) => root.querySelector(selector).click();
  const enter = (_root, field) => {
    for (const type of ['keydown', 'keypress', 'keyup'])
      field.dispatchEvent(
        new KeyboardEvent(type, {
          key: 'Enter',
          code: 'Enter',
          keyCode: 13,
          which: 13,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
  };
  const talk = { asks: '.now .ask', next: press('.steps .next'), answerable: '.steps .next', open: throughOpening };
  const DRIVERS = {
    talk,
    'talk-own-questions': talk,
    'bare-lit': { asks: 'label', next: press('button') },
    plain: { asks: 'label', next: press('button') },
    surveyjs: { asks: '.sd-question__title', next: press('.sd-navigation__next-btn') },
    typebot: { asks: '.typebot-host-bubble', next: press('button[aria-label="Send"]') },
    'deep-chat': { asks: '.ai-message-text', next: enter },
    'conversational-form': { asks: 'cf-chat-response.robot', next: press('cf-input-button') },
    formio: { asks: '.formio-component label', next: press('.btn-wizard-nav-next') },
  };
  const bench = (window.bench = { violations: [], start });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    bench.violations.push(`${effectiveDirective} ${blockedURI}`);
  });
  document.addEventListener('DOMContentLoaded', () => void watch());

  const driver = () => DRIVERS[document.body.dataset.side];
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  function rootNow() {
    const place = document.querySelector('#place');
    return place && (place.shadowRoot ?? place);
  }
  function isShown(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }
  function fieldNow(root) {
    return [...root.querySelectorAll(FIELDS)].reverse().find((one) => !one.disabled && !one.readOnly && isShown(one));
  }
  const textOf = (field) => field.value ?? field.textContent;
  function type(field, words) {
    field.focus();
    document.execCommand('insertText', false, words);
    return textOf(field).includes(words);
  }
  function takesALetter(field) {
    if (!field || !type(field, 'a')) return false;
    document.execCommand('delete');
    return true;
  }
  function askedNow(root) {
    const asks = root.querySelectorAll(driver().asks);
    return asks[asks.length - 1]?.textContent ?? '';
  }

  async function watch() {
    const about = driver();
    for (; about && bench.usableAt === undefined; await painted()) {
      const root = rootNow();
      if (!root) continue;
      const first = about.answerable && root.querySelector(about.answerable);
      if (first && isShown(first)) bench.answerableAt ??= performance.now();
      if (!isFirstQuestion(root)) about.open?.(root);
      else if (takesALetter(fieldNow(root))) bench.usableAt = performance.now();
    }
    bench.answerableAt ??= bench.usableAt;
  }

  function isFirstQuestion(root) {
    return askedNow(root).includes('What happened');
  }

  /** The screens before the product's first question, each answered once, at once: opening, a topic, the gate. */
  function throughOpening(root) {
    if (window.staysAtOpening) return;
    const here = root.querySelector('.now')?.textContent;
    const next = root.querySelector('.steps .next');
    if (!here || !next || here === bench.pressedOn) return;
    const none = root.querySelector('input[name="gate"]');
    if (none && !none.checked) none.click();
    bench.pressedOn = here;
    next.click();
  }

  /** Answers `count` questions one after the other, for at most `most` milliseconds. Gives the times from press to next question. */
  async function start({ from, count, most }) {
    const times = [];
    const begun = performance.now();
    for (let number = from; number < from + count && performance.now() - begun < most; number++)
      times.push(await turn(number, `Some words of answer ${number}, as long as people write.`));
    return times;
  }

  async function turn(number, words) {
    const root = rootNow();
    const field = fieldNow(root);
    if (!field || !type(field, words)) throw new Error(`question ${number} takes no words`);
    await painted();
    const pressed = performance.now();
    driver().next(root, field);
    for (;;) {
      await painted();
      const took = performance.now() - pressed;
      const next = askedNow(root).includes(`Question ${number + 1}:`) && fieldNow(root);
      if (next && textOf(next).trim() === '') return took;
      if (took > 20_000) throw new Error(`question ${number + 1} did not come`);
    }
  }
})();
