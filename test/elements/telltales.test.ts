import { change } from './person.js';
import { equal, same, until } from './support/check.js';
import { databases, newDevice } from './support/device.js';
import { listen, tidy, visitAgency } from './support/page.js';

/** Every way in which a page could tell what somebody does on it, watched at once. */
function watchEverything(): () => Record<string, unknown> {
  const calls: string[] = [];
  const undo: (() => void)[] = [];
  const spy = (holder: object, name: string) => {
    const real = Reflect.get(holder, name) as (...args: unknown[]) => unknown;
    const watched = function (this: unknown, ...args: unknown[]): unknown {
      calls.push(name);
      return Reflect.apply(real, this, args);
    };
    Object.defineProperty(holder, name, { value: watched, configurable: true, writable: true });
    undo.push(() => Object.defineProperty(holder, name, { value: real, configurable: true, writable: true }));
  };
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) spy(console, name);
  spy(window, 'fetch');
  spy(window, 'open');
  spy(XMLHttpRequest.prototype, 'open');
  spy(Navigator.prototype, 'sendBeacon');
  spy(Storage.prototype, 'setItem');
  for (const name of ['pushState', 'replaceState']) spy(History.prototype, name);
  for (const name of ['mark', 'measure']) spy(Performance.prototype, name);
  spy(IDBFactory.prototype, 'open');
  spy(BroadcastChannel.prototype, 'postMessage');
  const requests = performance.getEntriesByType('resource').length;
  const before = [location.href, document.title, history.length, document.cookie, document.body.className].join();
  return () => {
    for (const one of undo) one();
    return {
      calls,
      requests: performance.getEntriesByType('resource').length - requests,
      page: [location.href, document.title, history.length, document.cookie, document.body.className].join() === before,
    };
  };
}
const QUIET = { calls: [], requests: 0, page: true };

describe('no telltales', () => {
  before(newDevice);
  afterEach(tidy);

  it('nothing a person does before Share can be seen from outside', async () => {
    const person = await visitAgency({ keep: 'ask', voice: 'adult' });
    await until(() => navigator.locks.query().then(({ held = [] }) => held.length > 0), 'all to have followed');
    const heard = listen(document);
    const report = watchEverything();
    await person.begin();
    await person.pick('A row');
    await person.next();
    await person.press('Skip this one');
    await person.press('Close');
    await person.write('What happened, from where you were?', 'someone hurt me and I am scared');
    await person.press('Cymraeg');
    await person.press('English');
    await person.next();
    await person.press('Help');
    await person.press('Close');
    await person.press(change('What happened, from where you were?'));
    await person.press('Back');
    await person.press('Skip this one');
    await person.press('Back');
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Nearly');
    await person.press('Yes');
    await person.pick('What happened, from where you were?');
    same(report(), QUIET);
    equal(heard.map((event) => event.type).join(), '', 'events');
    equal((await databases()).join(), '', 'databases');
    equal(localStorage.length + sessionStorage.length, 0, 'storage');
  });

  it('nor can a Yes at the gate', async () => {
    const person = await visitAgency({ voice: 'child' });
    await person.pick('Good place');
    await person.leaveFirst();
    const heard = listen(document);
    const report = watchEverything();
    await person.pick('Something someone said');
    await person.next();
    await person.pick('Yes, or I am not sure');
    await person.next();
    await person.press('Back');
    await person.pick('Yes, or I am not sure');
    await person.next();
    same(report(), QUIET);
    equal(heard.length, 0);
  });
});
