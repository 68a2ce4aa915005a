/*
 * Runs inside the page, in every engine: finds something in the widget as a person does, by what it is and what it is
 * called, brings it into view and says where its middle is. Nothing where it is not to be seen.
 */
(kind, name) => {
  const root = document.querySelector('talk-dialogue')?.shadowRoot;
  if (!root) return null;
  const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const named = (box) => clean(box.labels?.[0]?.innerText ?? box.getAttribute('aria-label'));
  const kinds = {
    button: () => [...root.querySelectorAll('button')].filter((one) => clean(one.innerText) === name),
    option: () =>
      [...root.querySelectorAll('label')].filter(
        (one) => one.control?.matches('[type=radio], [type=checkbox]') && clean(one.innerText) === name,
      ),
    box: () => [...root.querySelectorAll('textarea, input[type=text]')].filter((one) => named(one) === name),
    text: () =>
      [...root.querySelectorAll('h1, h2, h3, p, label, legend, li')].filter((one) =>
        clean(one.innerText).includes(name),
      ),
  };
  const found = kinds[kind]().find((one) => one.getClientRects().length > 0);
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const isMoving = root
    .getAnimations()
    .some((one) => one.playState === 'running' && one.effect.getComputedTiming().endTime < Infinity);
  const { left, top, width, height } = found.getBoundingClientRect();
  return {
    x: Math.round(left + width / 2),
    y: Math.round(top + height / 2),
    text: clean(found.innerText),
    isMoving,
    isPicked: found.control?.checked ?? false,
  };
};
