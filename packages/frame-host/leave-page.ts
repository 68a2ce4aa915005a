import { leaveQuickly } from '../elements/internal/leaving.js';

/** A frame on this page that has to be wiped before the page goes. */
export interface Leaving {
  /** Tells it that somebody leaves; settles once it has wiped what it could. */
  askToLeave(): Promise<void>;
}

const frames = new Set<Leaving>();
let isLeaving = false;

/** Leaving from one frame leaves from all of them. Answers with the way to take it off the list. */
export function joinLeaving(frame: Leaving): () => void {
  frames.add(frame);
  return () => frames.delete(frame);
}

/** Covers the page in this very task, and goes once every frame has answered, or 300 milliseconds later. */
export function leavePage(exitUrl: string | undefined): void {
  if (isLeaving) return;
  isLeaving = true;
  leaveQuickly(async () => {
    await Promise.all([...frames].map((frame) => frame.askToLeave()));
  }, exitUrl);
}

/** The browser brought the page back from its own memory. */
export function pageReturned(): void {
  isLeaving = false;
}
