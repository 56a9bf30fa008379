import type { FileProcess } from './file-process.ts';
import { type Answers, readFor, type Setting, type Task } from './read-file.ts';

/**
 * Reads files and yields what became of each, in the order given; `done` is called as each is ready. Several are read in `jobs`
 * processes. One alone is read in this process, unless it is of a kind that can hang or break it.
 */
export async function* readAll<Work extends keyof Answers>(
  work: Work,
  tasks: readonly Task[],
  setting: Setting,
  jobs: number,
  done: (task: Task) => void = () => {},
): AsyncGenerator<Answers[Work]> {
  const [task] = tasks;
  if (task && tasks.length === 1) {
    yield await readFor(work, task, setting, (risky) => readApart(work, risky, setting));
    return;
  }
  const { FileProcess } = await import('./file-process.ts');
  const readers = Array.from(
    { length: Math.min(jobs, tasks.length) },
    () => new FileProcess(setting),
  );
  const free = [...readers];
  const waiting: ((reader: FileProcess) => void)[] = [];
  const freeReader = () =>
    new Promise<FileProcess>((resolve) => {
      const reader = free.pop();
      if (reader) resolve(reader);
      else waiting.push(resolve);
    });
  const answers = tasks.map(async (task) => {
    const reader = await freeReader();
    const answer = await reader.do<Answers[Work]>({ ...task, work });
    const next = waiting.shift();
    if (next) next(reader);
    else free.push(reader);
    done(task);
    return answer;
  });
  try {
    for (const answer of answers) yield (await answer) as Answers[Work];
  } finally {
    for (const reader of readers) reader.end();
  }
}

async function readApart<Work extends keyof Answers>(work: Work, task: Task, setting: Setting) {
  const { FileProcess } = await import('./file-process.ts');
  const reader = new FileProcess(setting);
  try {
    return await reader.do<Answers[Work]>({ ...task, work });
  } finally {
    reader.end();
  }
}
