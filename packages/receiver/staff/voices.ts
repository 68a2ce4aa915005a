import type { Overview, VoiceCounts } from '../store/overview.js';
import { el } from './dom.js';
import type { Words } from './words.js';

/** Always in this order, whoever spoke most: it is no ranking. */
const ORDER = ['child', 'young-person', 'adult', 'practitioner'] as const;

/** Whose voices were heard, in numbers and in nothing else. */
export function voiceLines(words: Words, { live, demo, sealed }: Overview): HTMLElement[] {
  const { heard } = words;
  const lines = [
    countLine(heard.title, live, words),
    countLine(`${heard.title} (${words.demo})`, demo, words),
    ...(sealed > 0 ? [el('p', {}, heard.sealed(sealed))] : []),
  ].filter((line) => line !== undefined);
  return lines.length > 0 ? [...lines, el('p', { class: 'quiet' }, heard.note)] : [];
}

function countLine(title: string, counts: VoiceCounts, { heard }: Words): HTMLElement | undefined {
  const parts = ORDER.flatMap((voice) => {
    const count = counts[voice] ?? 0;
    return count > 0 ? [heard.count(voice, count)] : [];
  });
  return parts.length > 0 ? el('p', {}, `${title}: ${parts.join(', ')}`) : undefined;
}
