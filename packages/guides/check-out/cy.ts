import type { VoicedWords } from '../words.js';
import type { checkOutEn } from './en.js';

/**
 * Welsh words of the check-out: a draft that no Welsh speaker has reviewed. `chi` for adults and workers, `ti` for
 * children and young people. A missing key does not compile.
 */
export const checkOutCy: VoicedWords<keyof typeof checkOutEn> = {
  'leaving.ask': 'Sut rydych chi’n gadael?',
  'leaving.ask@young-person': 'Sut rwyt ti’n gadael?',
  'leaving.ask@child': 'Pa wyneb sydd debycaf i ti nawr?',
  'leaving.0': 'Anodd iawn',
  'leaving.1': 'Anodd',
  'leaving.2': 'Yn y canol',
  'leaving.3': 'Da',
  'leaving.4': 'Da iawn',

  'listened.ask': 'Wnaeth pobl wrando arnoch chi?',
  'listened.ask@young-person': 'Wnaeth pobl wrando arnat ti?',
  'listened.0': 'Dim o gwbl',
  'listened.1': 'Ychydig',
  'listened.2': 'Yn rhannol',
  'listened.3': 'Gan mwyaf',
  'listened.4': 'Drwy’r amser',

  'listened-child.ask': 'Wnaeth pobl wrando?',
  'listened-child.yes': 'Do',
  'listened-child.a-bit': 'Tipyn bach',
  'listened-child.no': 'Naddo',

  'next-time.ask': 'Un gair, neu rywbeth rydych chi am ei newid y tro nesaf.',
  'next-time.ask@young-person': 'Un gair, neu rywbeth rwyt ti am ei newid y tro nesaf.',
  'next-time.ask@practitioner': 'Beth fyddwch chi’n ei wneud cyn y tro nesaf?',

  'next-time-child.thing.ask': 'Beth hoffet ti ei gael y tro nesaf?',
  'next-time-child.thing.play': 'Chwarae',
  'next-time-child.thing.talk': 'Mwy o amser i siarad',
  'next-time-child.thing.listen': 'Gwrando mwy arna i',
  'next-time-child.thing.quiet': 'Rhywle tawel',
  'next-time-child.thing.someone': 'Rhywun rwy’n ei ddewis gyda fi',
  'next-time-child.thing.shorter': 'Ymweliad byrrach',
  'next-time-child.thing.same': 'Yr un peth eto',
  'next-time-child.thing.something-else': 'Rhywbeth arall',
  'next-time-child.drawing.ask': 'Tynna lun o beth hoffet ti ei gael.',

  'sum.leaving': 'Wrth adael: {leaving}.',
  'sum.listened': 'Pobl yn gwrando: {listened}.',
  'sum.listened-child': 'Pobl yn gwrando: {listened-child}.',
  'sum.next-time': 'At y tro nesaf: {next-time}.',
  'sum.next-time-child': 'At y tro nesaf: {next-time-child.thing}.',
  'sum.next-time-child-drawing': 'Llun at y tro nesaf: {next-time-child.drawing}.',
  'sum.next-time@practitioner': 'Cyn y tro nesaf: {next-time}.',
};
