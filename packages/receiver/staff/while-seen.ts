const EVERY_MS = 3000;

/** Does something now and every few seconds, one at a time, while the page is to be seen; gives back how to stop. */
export function whileSeen(look: () => Promise<void>): () => void {
  let isLooking = false;
  const again = () => {
    if (isLooking || document.hidden) return;
    isLooking = true;
    void look().finally(() => (isLooking = false));
  };
  const timer = setInterval(again, EVERY_MS);
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', again);
  };
}
