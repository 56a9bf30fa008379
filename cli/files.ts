import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, parse, sep } from 'node:path';

/** A file to read. */
export interface InputFile {
  /** As it is told of; `-` is standard input. */
  name: string;
  /** As the system has it: bytes where the name is not UTF-8. */
  path: string | Buffer;
  /** Not named itself, but found in a folder that was. */
  inFolder?: true;
}

/** What systems and office programs leave in folders. */
const notDocuments = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Folders replaced by the files in them and in the folders inside, by name, 2 before 10. Every file counts: a report that was
 * kept as a picture must be told of, not passed over; but for those that `leaveOut` says are no input. Anything else comes back as
 * it is, what does not exist as well. `onEmpty` is told of folders without any.
 */
export async function filesOf(
  paths: readonly string[],
  leaveOut?: (file: BigIntStats) => boolean,
  onEmpty: (folder: string) => void = () => {},
): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const taken = new Set<string>();
  for (const given of paths) {
    const path = given === '-' ? given : await onDisk(given, taken);
    if (given !== '-' && (await isFolder(path))) {
      const before = files.length;
      await addFolder({ name: given, path }, files, { seen: new Set(), leaveOut });
      if (files.length === before) onEmpty(given);
    } else {
      files.push({ name: given === path ? given : nameOf(path), path });
    }
  }
  return files;
}

export async function isFolder(path: string | Buffer): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

interface Walk {
  seen: Set<string>;
  leaveOut: ((file: BigIntStats) => boolean) | undefined;
}

async function addFolder(folder: InputFile, files: InputFile[], walk: Walk): Promise<void> {
  let entries: Dirent<Buffer>[];
  try {
    // Links may lead back up.
    const place = (await realpath(folder.path, { encoding: 'buffer' })).toString('latin1');
    if (walk.seen.has(place)) return;
    walk.seen.add(place);
    entries = await readdir(folder.path, { withFileTypes: true, encoding: 'buffer' });
  } catch {
    // A folder that may not be opened, or has gone, stays in the list, to be told of like a file.
    files.push(folder);
    return;
  }
  const named = entries.map((entry) => ({ entry, name: nameOf(entry.name) }));
  for (const { entry, name } of named.sort((a, b) => byName(a.name, b.name))) {
    if (notDocuments.test(name)) continue;
    const file: InputFile = {
      name: join(folder.name, name),
      path: joined(folder.path, entry.name),
      inFolder: true,
    };
    const isFile = entry.isFile();
    if (!isFile && (await isFolder(file.path))) await addFolder(file, files, walk);
    else if (!(isFile && (await isLeftOut(file, walk)))) files.push(file);
  }
}

async function isLeftOut({ path }: InputFile, { leaveOut }: Walk): Promise<boolean> {
  return leaveOut !== undefined && stat(path, { bigint: true }).then(leaveOut, () => false);
}

/** Names of other systems are mostly GBK: archives unpacked with the wrong program, old disks. */
function nameOf(path: string | Buffer): string {
  if (typeof path === 'string') return path;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(path);
    } catch {
      // the next
    }
  }
  return path.toString();
}

function joined(folder: string | Buffer, name: Buffer): string | Buffer {
  const text = name.toString();
  if (typeof folder === 'string' && Buffer.from(text).equals(name)) return join(folder, text);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

/**
 * Node turns what is not UTF-8 on the command line into U+FFFD. Such a path is looked for, name by name, among what there is;
 * where several look alike, each is `taken` once.
 */
async function onDisk(given: string, taken: Set<string>): Promise<string | Buffer> {
  if (!given.includes('\ufffd') || (await lstat(given).catch(() => undefined))) return given;
  const { root } = parse(given);
  const steps = given.slice(root.length).split(sep);
  let path: string | Buffer = root || '.';
  for (const [at, step] of steps.entries()) {
    if (!step.includes('\ufffd')) {
      path = joined(path, Buffer.from(step));
      continue;
    }
    const isLast = at === steps.length - 1;
    const names: Buffer[] = await readdir(path, { encoding: 'buffer' }).catch(() => []);
    const paths = names
      .filter((name) => name.toString() === step)
      .map((name) => joined(path, name));
    const free = paths.find((found) => !isLast || !taken.has(keyOf(found)));
    const found = free ?? paths[0];
    if (found === undefined) return given;
    path = found;
    if (isLast) taken.add(keyOf(path));
  }
  return path;
}

const keyOf = (path: string | Buffer) => Buffer.from(path).toString('latin1');

const { compare: byName } = new Intl.Collator('zh-CN', { numeric: true });
