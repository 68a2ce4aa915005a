/** What must not compile. Each line below its mark is wrong on purpose: where one of them compiles, the mark itself is an error. */
import {
  mount,
  registerGuide,
  type Agency,
  type Guide,
  type Help,
  type Result,
  type TalkEventMap,
} from 'talk-it-through';
import { startConversation, transition, type Conversation } from 'talk-it-through/core';
import { restorativeQuestions } from 'talk-it-through/guides/restorative-questions';
import { aResult, checkEndpoint, fakeEndpoint } from 'talk-it-through/kit';
import { parseResult } from 'talk-it-through/result-schema';

declare const state: Conversation;
declare const result: Result;
declare const guide: Guide;

// @ts-expect-error an element that there is not
void mount('#place', { element: 'talk-nothing' });
// @ts-expect-error the element has to be named
void mount('#place', {});
// @ts-expect-error a voice that there is not
void mount('#place', { element: 'talk-dialogue', voice: 'uncle' });
// @ts-expect-error properties are in camelCase
void mount('#place', { element: 'talk-dialogue', 'deliver-to': '/results' });
// @ts-expect-error words have a language
void mount('#place', { element: 'talk-dialogue', words: { words: {} } });
// @ts-expect-error a key is an address or a JWK
void mount('#place', { element: 'talk-dialogue', sealTo: 7 });
// @ts-expect-error a place is a selector or an element
void mount(7, { element: 'talk-dialogue' });

void mount('#place', { element: 'talk-dialogue' }).then((talk) => {
  // @ts-expect-error an event that there is not
  talk.on('results', () => undefined);
  // @ts-expect-error short names have no prefix
  talk.on('talk-result', () => undefined);
  // @ts-expect-error a delivery has no answers
  talk.on('delivery', (detail) => detail.answers);
  // @ts-expect-error a result may be sealed, and has no answers then
  talk.on('result', (detail) => detail.answers);
  // @ts-expect-error settled is one or the other
  talk.settle('id', 'queued');
});

const element = document.createElement('talk-dialogue');
// @ts-expect-error a state that there is not
element.addEventListener('talk-delivery', (event) => event.detail.state === 'lost');
// @ts-expect-error ready tells nothing
element.addEventListener('talk-ready', (event) => event.detail.language);
// @ts-expect-error an agency is an object or a string
element.agency = 7;
// @ts-expect-error not an event of ours
void ('talk-step' satisfies keyof TalkEventMap);

// @ts-expect-error readers and readWhen are needed
void ({ name: 'Cwm', localHelp: [] } satisfies Agency);
// @ts-expect-error localHelp may be empty, but not missing
void ({ name: 'Cwm', readers: 'x', readWhen: 'y' } satisfies Agency);
// @ts-expect-error help says for whom
void ({ name: 'Line', languages: ['en'], checkedOn: '2026-11-01' } satisfies Help);
// @ts-expect-error help is for people we know
void ({ name: 'Line', for: ['uncle'], languages: ['en'], checkedOn: '2026-11-01' } satisfies Help);

// @ts-expect-error a guide has words
registerGuide({ ...restorativeQuestions, words: undefined });
// @ts-expect-error a kind that there is not
void ({ ...guide, steps: [{ id: 'x', kind: 'essay', theme: 'T1', outcome: 'O1' }] } satisfies Guide);
// @ts-expect-error a step has a theme
void ({ ...guide, steps: [{ id: 'x', kind: 'text', outcome: 'O1' }] } satisfies Guide);
// @ts-expect-error conditions are data, never code
void ({ ...guide, steps: [{ id: 'x', kind: 'text', theme: 'T1', outcome: 'O1', when: () => true }] } satisfies Guide);

const parsed = parseResult({});
// @ts-expect-error a value only where it is ok
void parsed.value;
// @ts-expect-error problems only where it is not
void (parsed.ok && parsed.problems);

// @ts-expect-error nobody changes a state but transition
state.language = 'cy';
// @ts-expect-error an event that there is not
transition(guide, state, { type: 'leave' });
// @ts-expect-error whether somebody receives has to be said
startConversation(guide, { language: 'en', keep: 'never' });
// @ts-expect-error a result has one time and no other
void result.startedAt;
for (const answer of result.answers) {
  // @ts-expect-error a text only in an answer of that type
  void answer.value.text;
}

// @ts-expect-error a fake holds what a result holds
aResult({ startedAt: '2026-11-22T10:15Z' });
// @ts-expect-error people have a voice
aResult({ people: [{ alias: 'S' }] });
// @ts-expect-error whose decision it was, is not for anybody else to say
aResult({ answers: [{ share: { with: ['worker'], decidedBy: 'p2' } }] });
// @ts-expect-error a kind of value that there is not
aResult({ answers: [{ value: { type: 'essay', text: 'words' } }] });
// @ts-expect-error a mark lies on both axes
aResult({ marks: [{ pid: 'p1', of: 'own', help: 70 }] });
// @ts-expect-error a fate that there is not
fakeEndpoint().next('sometimes');
// @ts-expect-error what was taken in is read, not changed
fakeEndpoint().results.push(result);
// @ts-expect-error what was taken back too
fakeEndpoint().withdrawn.push('id');
// @ts-expect-error a key is an address or a JWK, here too
void checkEndpoint('https://agency.example/results', { sealTo: 7 });
