import type { Result, SealedDetail } from 'talk-it-through';

/** What this page does with what a person shared: it says which questions were answered. Yours does what it needs. */
export function show(shared: Result | SealedDetail): void {
  if ('sealed' in shared) return;
  document.body.dataset['asked'] = shared.answers.map(({ asked }) => asked).join(' | ');
}
