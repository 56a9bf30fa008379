import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What systems and office programs leave in folders. */
const notDocuments = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Folders replaced by the files in them and in the folders inside, by name, 2 before 10. Every file counts: a report that was
 * kept as a picture must be told of, not passed over. Anything else comes back as it is, what does not exist as well.
 */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) await addFolder(path, files, new Set());
    else files.push(path);
  }
  return files;
}

export async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false;
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function addFolder(folder: string, files: string[], seen: Set<string>): Promise<void> {
  // Links may lead back up.
  const place = await realpath(folder);
  if (seen.has(place)) return;
  seen.add(place);
  // A folder that may not be opened stays in the list, to be told of like a file.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) files.push(folder);
  for (const entry of (entries ?? []).sort((a, b) => byName(a.name, b.name))) {
    if (notDocuments.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (!entry.isFile() && (await isFolder(path))) await addFolder(path, files, seen);
    else files.push(path);
  }
}

const { compare: byName } = new Intl.Collator('zh-CN', { numeric: true });
