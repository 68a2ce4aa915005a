import { equal, excludes, includes, ok, until } from './support/check.js';
import { tidy, visit } from './support/page.js';

/** A device's voices. This machine has none: the real part does not run here. */
class Voices extends EventTarget {
  readonly spoken: SpeechSynthesisUtterance[] = [];
  stops = 0;
  list: { lang: string; localService: boolean }[] = [];

  getVoices = () => this.list;
  speak = (utterance: SpeechSynthesisUtterance) => void this.spoken.push(utterance);
  cancel = () => void (this.stops += 1);

  arrive(...list: { lang: string; localService: boolean }[]): void {
    this.list = list;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

class Utterance {
  readonly text: string;
  voice: unknown;
  lang = '';
  rate = 1;
  onboundary: ((event: { charIndex: number; charLength: number }) => void) | undefined;
  onend: (() => void) | undefined;
  constructor(text: string) {
    this.text = text;
  }
}

let voices: Voices;
const HERE = { localService: true };

describe('Listen', () => {
  beforeEach(() => {
    voices = new Voices();
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: voices });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, value: Utterance });
  });
  afterEach(tidy);

  /** On the first screen, when everything has arrived and a voice with it. */
  const withVoice = async (...more: { lang: string; localService: boolean }[]) => {
    const person = await visit();
    voices.arrive({ lang: 'en-GB', ...HERE }, ...more);
    await until(() => person.sees('button', 'Listen'), 'Listen to be there');
    return person;
  };

  it('no button without a voice, with one in another language, or with one that speaks elsewhere', async () => {
    const person = await withVoice();
    for (const list of [[], [{ lang: 'fr-FR', ...HERE }], [{ lang: 'en-GB', localService: false }]]) {
      voices.arrive(...list);
      await person.settled();
      ok(!person.sees('button', 'Listen'), 'no Listen without a voice');
    }
  });

  it('voices arrive late: the button comes with them, and nothing is read before it is pressed', async () => {
    const person = await withVoice();
    equal(voices.spoken.length, 0);
    await person.press('Listen');
    equal(voices.spoken.length, 1);
    equal(voices.spoken[0]!.lang, 'en-GB');
    includes(voices.spoken[0]!.text, 'This is a set of questions.');
    excludes(voices.spoken[0]!.text, 'Leave quickly\n', 'the bar is not read');
    excludes(voices.spoken[0]!.text, 'It stays on this page', 'what is folded away is not read');
  });

  it('Help has a Listen of its own: who can help is read, and closing ends it', async () => {
    const person = await withVoice();
    await person.press('Help');
    const dialog = person.root.querySelector('dialog')!;
    const within = (name: string) =>
      [...dialog.querySelectorAll('button')].find((button) => button.textContent.trim() === name)!;
    within('Listen').click();
    await person.settled();
    const { text } = voices.spoken[0]!;
    includes(text, 'Who can help');
    includes(text, 'Samaritans');
    excludes(text, 'This is a set of questions.', 'what lies below it');
    excludes(text, 'Leave quickly\n', 'the ways out');
    const stops = voices.stops;
    within('Close').click();
    await until(() => voices.stops > stops, 'silence');
  });

  it('marks the word that is being said, and nothing afterwards', async () => {
    const person = await withVoice();
    await person.press('Listen');
    const [utterance] = voices.spoken as unknown as Utterance[];
    const at = utterance!.text.indexOf('questions');
    utterance!.onboundary?.({ charIndex: at, charLength: 9 });
    const said = () => [...(CSS.highlights.get('talk-spoken') ?? [])].map(String);
    equal(said().join(), 'questions');
    utterance!.onend?.();
    await person.settled();
    equal(said().length, 0);
    ok(person.sees('button', 'Listen'), 'it can be listened to again');
  });

  it('Stop, the next screen, another language and going away all end it', async () => {
    const person = await withVoice({ lang: 'cy', ...HERE });
    await person.press('Listen');
    await person.press('Stop');
    equal(voices.stops, 1);
    await person.press('Listen');
    await person.press('Next');
    await until(() => voices.stops === 2, 'the reading to be stopped');
    await person.press('Listen');
    await person.press('Cymraeg');
    equal(voices.stops, 3);
    await person.press('Gwrando');
    equal(voices.spoken.at(-1)!.lang, 'cy');
    person.element.remove();
    await until(() => voices.stops === 4, 'the reading to be stopped again');
  });
});
