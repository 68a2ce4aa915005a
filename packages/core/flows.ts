/** Beside the door: what only some flows need. Elements and receiver import it; it is not a door of the package. */
export { rangeOf } from './answers.js';
export { circleAfter, EMPTY_CIRCLE, mayJoin, seatNow, SEATS_MAX } from './circle.js';
export type { Circle, CircleEvent, HeardPart, Released, Seat, Turn } from './circle.js';
export { guideOfTurn, sharedInCircle, stepsFor, turnsEach, turnsRound } from './circle-turns.js';
export { PAPER, drawingOf, isOwnDrawing, strokesOf } from './drawing.js';
export type { Stroke } from './drawing.js';
export { keysOf } from './guide-keys.js';
export { shuffleStatements } from './shuffle.js';
export { windowOf } from './window-of.js';
export type { WindowOf } from './window-of.js';
