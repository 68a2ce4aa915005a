import { BEGIN, NONE, SKIP, text, picked, face, answer, close, type GuideExample } from '../walks.js';

const tiredAdult: GuideExample = {
  name: 'A tired adult, who keeps the hard thing back',
  language: 'en',
  voice: 'adult',
  events: [
    BEGIN,
    NONE,
    answer({ feeling: face(2) }),
    answer({ words: picked('tired', 'hopeful') }),
    answer({ 'good.thing': picked('laugh', 'sorted') }),
    answer({ hard: text('The mornings.') }),
    answer({ help: picked('one-thing', 'listen') }),
    answer({ 'word.text': text('Busy') }),
    ...close('feeling', 'good.thing', 'help', 'word.text'),
  ],
};

const plentyn: GuideExample = {
  name: 'Plentyn, heb air am y peth anodd',
  language: 'cy',
  voice: 'child',
  events: [
    BEGIN,
    NONE,
    answer({ feeling: face(3) }),
    answer({ 'words-child': picked('happy', 'tired') }),
    answer({ 'good.thing': { type: 'choice', codes: ['pet'], other: 'y gath ar y gwely' } }),
    SKIP,
    answer({ 'help-child': picked('play', 'quiet') }),
    answer({ 'word-child.picture': picked('rainbow') }),
    ...close('words-child', 'good.thing', 'help-child'),
  ],
};

const ifanc: GuideExample = {
  name: 'Person ifanc, diwrnod trwm',
  language: 'cy',
  voice: 'young-person',
  events: [
    BEGIN,
    NONE,
    answer({ feeling: face(1) }),
    answer({ words: picked('lonely', 'bored') }),
    answer({ 'good.thing': picked('food') }),
    answer({ hard: text('Amser cinio yn yr ysgol.') }),
    answer({ 'help-young-person': picked('listen', 'friends') }),
    answer({ 'word.text': text('Araf') }),
    ...close('help-young-person', 'word.text'),
  ],
};

const worker: GuideExample = {
  name: 'A worker, before knocking',
  language: 'en',
  voice: 'practitioner',
  events: [
    BEGIN,
    NONE,
    answer({ feeling: face(3) }),
    answer({ words: picked('calm') }),
    answer({ 'good.thing': picked('rest') }),
    answer({ hard: text('Two visits were moved.') }),
    answer({ help: picked('space') }),
    answer({ 'word.text': text('Ready') }),
    ...close('feeling', 'word.text'),
  ],
};

/** Walks to try, show and test with: both languages and every voice. */
export const checkInExamples: readonly GuideExample[] = [tiredAdult, plentyn, ifanc, worker];
