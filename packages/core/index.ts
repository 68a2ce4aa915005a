export { ALIAS_MAX, TEXT_MAX, isEmpty, linesOf } from './answers.js';
export type { Goal, PersonTouched, Said, Value } from './answers.js';
export { draftOf, startConversation } from './conversation.js';
export type { Conversation, Draft, Effect, Ending, Phase, StartOptions, TalkEvent } from './conversation.js';
export { TalkError, isTalkError } from './errors.js';
export type { Parsed, Problem } from './errors.js';
export { VOICES, wordsFor } from './guide.js';
export type {
  Ask,
  Axis,
  Condition,
  Figure,
  Guide,
  GuideCover,
  Kind,
  Outcome,
  Part,
  Step,
  Theme,
  Voice,
  Words,
} from './guide.js';
export { buildResult, buildTogether } from './result.js';
export type {
  AgeBand,
  Answer,
  AnswerValue,
  Person,
  Presence,
  Result,
  ResultContext,
  ResultFacts,
  Shared,
  Source,
  WindowMark,
} from './result.js';
export { isVisited, liveAnswer, routeOf, stopsOf } from './route.js';
export type { Leg, Stop, Unit } from './route.js';
export { answeredStops, currentScreen, saidNow, shareableUnits } from './screen.js';
export type { Screen } from './screen.js';
export { summarise } from './summary.js';
export type { Summary } from './summary.js';
export { labelOf } from './label-of.js';
export { transition } from './transition.js';
export type { Transition } from './transition.js';
export { sharedParts } from './shared-parts.js';
export type { SharedParts } from './shared-parts.js';
export { scoreWindow } from './window-score.js';
export type { WindowPlace, WindowScore } from './window-score.js';
