/**
 * The one way out. Whatever has begun something that must not outlive the command (a process that reads, a file half written)
 * says here how it is undone; that is done at every ending: the last line written, an error, a signal, an output nobody reads.
 */
const undone = new Set<() => void>();

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * `undo` must not wait for anything. The function returned says that there is nothing to undo any more. Signals are heard only while there
 * is something: a program that reads a file itself hears none until it has read it, so that they are left to the system.
 */
export function atEnd(undo: () => void): () => void {
  if (undone.size === 0) for (const signal of signals) process.on(signal, endBy);
  undone.add(undo);
  return () => {
    undone.delete(undo);
    if (undone.size === 0) for (const signal of signals) process.off(signal, endBy);
  };
}

export function undoAll(): void {
  for (const undo of undone) undo();
  undone.clear();
  for (const signal of signals) process.off(signal, endBy);
}

let gentle: (() => void) | undefined;

/** `stop` is called at the first signal instead of an end at once; it ends what goes on in good order. The second signal ends all. */
export function endGently(stop: () => void): void {
  gentle = stop;
}

/** Ends as if the signal had not been heard: whoever sent it is told so by the system. */
function endBy(signal: NodeJS.Signals): void {
  if (gentle) {
    const stop = gentle;
    gentle = undefined;
    stop();
    return;
  }
  undoAll();
  process.kill(process.pid, signal);
}
