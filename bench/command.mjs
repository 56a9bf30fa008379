// The command over docx files, start to end as a user has it: processor time of one file, reports a second of many.
import { spawnSync } from 'node:child_process';
import { median } from './median-time.mjs';

const rounds = { one: 15, many: 5 };

/**
 * Medians for each of `checkouts` (folders with a built `dist/`), which take turns so that all meet the same machine:
 * `one`: seconds of processor time, user and system, of all its processes, for the first of `files`;
 * `perSecond[jobs]`: reports a second of all of `files`;
 * `processor[jobs]`: seconds of processor time for all of them, which other work on the machine changes less.
 */
export function measureCommand(checkouts, files) {
  const measured = checkouts.map(() => ({
    one: [],
    perSecond: { 1: [], 2: [] },
    processor: { 1: [], 2: [] },
  }));
  for (let round = 0; round < rounds.one; round++) {
    for (const [index, folder] of checkouts.entries()) {
      measured[index].one.push(timesOf(folder, [files[0]]).processor);
    }
  }
  for (let round = 0; round < rounds.many; round++) {
    for (const [index, folder] of checkouts.entries()) {
      for (const jobs of [1, 2]) {
        const args = [...files, '--format', 'jsonl', '--jobs', `${jobs}`];
        const { elapsed, processor } = timesOf(folder, args);
        measured[index].perSecond[jobs].push(files.length / elapsed);
        measured[index].processor[jobs].push(processor);
      }
    }
  }
  const medians = (of) => ({ 1: median(of[1]), 2: median(of[2]) });
  return measured.map(({ one, perSecond, processor }) => ({
    one: median(one),
    perSecond: medians(perSecond),
    processor: medians(processor),
  }));
}

/** Seconds of one run. bash counts the children that Node waits for, which Node itself does not tell of. */
function timesOf(folder, args) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null';
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', script, 'bash', process.execPath, `${folder}dist/cli.js`, 'check', ...args],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (status !== 0) throw new Error(stderr);
  const [elapsed, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { elapsed, processor: user + system };
}
