// Which lines of the sources ran, from what Node writes where NODE_V8_COVERAGE says: counts by ranges of the bundles, and the maps of these
// to their sources. A line is one that words of a bundle come from; it ran if any of them ran, in any process.
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** By the path of each source, from the root: its lines, counted from 1, and whether each ran. */
export function coveredLines(folder, root) {
  const sources = new Map();
  const scripts = new Map();
  const home = pathToFileURL(root).href;
  for (const name of readdirSync(folder)) {
    const { result, 'source-map-cache': maps = {} } = JSON.parse(
      readFileSync(folder + name, 'utf8'),
    );
    for (const { url, functions } of result) {
      const map = maps[url]?.data;
      // Not packages, nor what a test copied elsewhere, or Vite for itself, and took away again.
      const isOurs = url.startsWith(home) && !url.includes('/node_modules/');
      if (!map || !isOurs) continue;
      if (!scripts.has(url)) scripts.set(url, readScript(url, map, root));
      const { length, words } = scripts.get(url);
      const counts = countsOf(functions, length);
      for (const { at, path, line } of words) {
        const lines = sources.get(path) ?? new Map();
        sources.set(path, lines);
        lines.set(line, lines.get(line) || counts[at] > 0);
      }
    }
  }
  return sources;
}

/** The words of a bundle that its map knows: where each stands in the bundle, and on which line of which source. */
function readScript(url, map, root) {
  const text = readFileSync(new URL(url), 'utf8');
  const sourceMap = new SourceMap(map);
  const words = [];
  let start = 0;
  for (const [row, line] of text.split('\n').entries()) {
    for (const { index } of line.matchAll(/[\w$]+/g)) {
      const entry = sourceMap.findEntry(row, index);
      if (entry.generatedLine !== row || entry.generatedColumn !== index) continue;
      if (entry.originalSource === undefined) continue;
      const file = fileURLToPath(new URL(entry.originalSource, url));
      if (!file.startsWith(root)) continue;
      words.push({
        at: start + index,
        path: file.slice(root.length),
        line: entry.originalLine + 1,
      });
    }
    start += line.length + 1;
  }
  return { length: text.length, words };
}

/** For each character how often it ran: inner ranges come after those round them, and count for themselves. */
function countsOf(functions, length) {
  const counts = new Uint32Array(length);
  const ranges = functions.flatMap((one) => one.ranges);
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges)
    counts.fill(count, startOffset, endOffset);
  return counts;
}
