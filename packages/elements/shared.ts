/**
 * What the first file shares with the later one. For script tags the later file is built with this module empty and is lent
 * these very functions when it arrives: so nothing is loaded twice, and it never asks for the first file again under
 * another address.
 */
export { html, nothing, svg } from 'lit';
export { guard } from 'lit/directives/guard.js';
export { TalkError, wordsFor } from '../core/index.js';
export { raise } from './events.js';
export { fetchJson } from './fetch-json.js';
export { announce, placeFor } from './internal/announcer.js';
export { now, radios, whoSees } from './screens/frame.js';
export { textIn } from './settings.js';
export { addWords, directionOf, nameOf, uiWords, withCommonWords, wordIn } from './words/index.js';

/** Takes in what is lent. Where one bundle holds both files there is nothing to take. */
export const lend: (kit: object) => void = () => undefined;
