/** English words of the check-out: the project's own wording, not yet tested with families. */
export const checkOutEn = {
  'leaving.ask': 'How are you leaving?',
  'leaving.ask@child': 'Which face is most like you now?',
  'leaving.0': 'Really hard',
  'leaving.1': 'Hard',
  'leaving.2': 'In between',
  'leaving.3': 'Good',
  'leaving.4': 'Really good',

  'listened.ask': 'Did people listen to you?',
  'listened.0': 'Not at all',
  'listened.1': 'A little',
  'listened.2': 'Partly',
  'listened.3': 'Mostly',
  'listened.4': 'The whole time',

  'listened-child.ask': 'Did people listen?',
  'listened-child.yes': 'Yes',
  'listened-child.a-bit': 'A bit',
  'listened-child.no': 'No',

  'next-time.ask': 'One word, or something you want changed next time.',
  'next-time.ask@practitioner': 'What will you do before next time?',

  'next-time-child.thing.ask': 'What would you like next time?',
  'next-time-child.thing.play': 'Play',
  'next-time-child.thing.talk': 'More time to talk',
  'next-time-child.thing.listen': 'Listen to me more',
  'next-time-child.thing.quiet': 'Somewhere quiet',
  'next-time-child.thing.someone': 'Someone I pick, with me',
  'next-time-child.thing.shorter': 'A shorter visit',
  'next-time-child.thing.same': 'The same again',
  'next-time-child.thing.something-else': 'Something else',
  'next-time-child.drawing.ask': 'Draw what you would like.',

  'sum.leaving': 'Leaving: {leaving}.',
  'sum.listened': 'People listened: {listened}.',
  'sum.listened-child': 'People listened: {listened-child}.',
  'sum.next-time': 'For next time: {next-time}.',
  'sum.next-time-child': 'For next time: {next-time-child.thing}.',
  'sum.next-time-child-drawing': 'A drawing for next time: {next-time-child.drawing}.',
  'sum.next-time@practitioner': 'Before next time: {next-time}.',
} as const;
