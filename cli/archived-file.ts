import type { Archive } from '../web/import/archive.ts';
import { empty } from '../web/import/import-error.ts';
import { readArchive } from '../web/import/index.ts';
import { readBytes } from './read.ts';
import type { Task } from './read-file.ts';
import type { Words } from './words.ts';

/** The archive that a file was read from last: the next is most often beside it. */
let last: { key: string; archive: Archive } | undefined;

/** The bytes of a file, by itself or in an archive. Rejects with UnreadableError or ImportError. */
export async function bytesOf(task: Task, words: Words): Promise<Uint8Array> {
  const { inside } = task;
  if (!inside) return task.bytes ?? readBytes(task, words);
  return (await archiveAround(task, inside.slice(0, -1), words)).read(inside.at(-1) as number);
}

/** What is to be read of an archive instead of it. Rejects as `bytesOf`. */
export async function filesInside(task: Task, words: Words): Promise<Task[]> {
  const { name, inside = [], ...others } = task;
  const { names } = await archiveAround(task, inside, words);
  return names.map((entry, at) => ({
    ...others,
    name: `${name}/${entry}`,
    inside: [...inside, at],
  }));
}

async function archiveAround(
  task: Task,
  inside: readonly number[],
  words: Words,
): Promise<Archive> {
  const { path, bytes } = task;
  const key = [Buffer.from(path).toString('latin1'), ...inside].join('/');
  if (last?.key === key) return last.archive;
  const around: Task = { name: task.name, path, ...(bytes && { bytes }) };
  if (inside.length > 0) around.inside = inside;
  const archive = await readArchive(await bytesOf(around, words));
  if (!archive) throw empty(); // nothing in it but what systems put beside files
  last = { key, archive };
  return archive;
}
