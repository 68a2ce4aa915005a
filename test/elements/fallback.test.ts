import type { TalkDialogue } from '../../packages/elements/index.js';
import { ok, equal, until } from './support/check.js';

/** Looks at what a page shows before our script has come, so nothing of it is imported up here. */
describe('the fallback', () => {
  const shown = (text: string) => {
    const inner = [...document.querySelectorAll('p')].find((one) => one.textContent === text);
    return inner !== undefined && inner.checkVisibility() && inner.getBoundingClientRect().height > 0;
  };

  const letThrough = (gate: string) =>
    until(
      async () => (await (await fetch(`/fixtures/open?gate=${gate}`)).text()) === 'open',
      'the agency to be let through',
    );

  it('is shown until the element is defined, and then makes way', async () => {
    document.body.innerHTML = `<talk-dialogue environment="demo"><p>Call us on 01234 567890.</p></talk-dialogue>`;
    ok(!customElements.get('talk-dialogue'), 'not defined yet');
    ok(shown('Call us on 01234 567890.'), 'the fallback');
    await import('../../packages/sdk/define/talk-dialogue.js');
    const element = document.querySelector('talk-dialogue')!;
    await until(() => element.shadowRoot?.querySelector('[name=place]'), 'the first screen');
    ok(!shown('Call us on 01234 567890.'), 'the fallback has made way');
    ok(element.textContent!.includes('Call us'), 'and is still in the page');
  });

  it('is shown while an agency is fetched', async () => {
    document.body.innerHTML = `<talk-dialogue environment="demo" keep="never" agency="/fixtures/agency.json?gate=slow"><p>Please wait.</p></talk-dialogue>`;
    const element = document.querySelector<TalkDialogue>('talk-dialogue')!;
    let isReady = false;
    element.addEventListener('talk-ready', () => (isReady = true));
    await element.updateComplete;
    ok(shown('Please wait.') && !isReady, 'the fallback');
    await letThrough('slow');
    await until(() => isReady, 'the first screen');
    ok(!shown('Please wait.'), 'the fallback has made way');
  });

  it('an agency that arrives after the element has gone changes nothing', async () => {
    document.body.innerHTML = `<talk-dialogue environment="demo" keep="never" agency="/fixtures/agency.json?gate=late"></talk-dialogue>`;
    const element = document.querySelector<TalkDialogue>('talk-dialogue')!;
    const heard: string[] = [];
    for (const name of ['talk-ready', 'talk-error']) element.addEventListener(name, () => heard.push(name));
    await element.updateComplete;
    element.remove();
    await letThrough('late');
    await new Promise((resolve) => setTimeout(resolve, 60));
    equal(heard.join(), '', 'what was heard');
  });
});
