/** Milliseconds. A frame comes long before; where none does, this is what a user waits for. */
const longestWait = 100;

/**
 * Does `work` with the next frame, or without one where none comes: a hidden page has no frames, nor has a frame of
 * another origin that is hidden or scrolled out of view, though its document does not say that it is hidden.
 */
export function withNextFrame(work: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    work();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, document.hidden ? 0 : longestWait);
}

/** Lets the browser show what was set just now before the thread is taken. */
export function painted(): Promise<void> {
  return new Promise((resolve) => withNextFrame(() => setTimeout(resolve, 0)));
}
