// The reports of a list as Word files, written by our own writer.
import { buildWriters } from './build.mjs';

/** Each report as `{name, buffer}`, a .docx named after its organ. */
export async function asDocx(reports, catalogue, folder) {
  const { reportDocx } = await buildWriters(folder);
  const files = [];
  for (const report of reports) {
    const blob = await reportDocx(report, catalogue);
    files.push({ name: `${report.organ}.docx`, buffer: Buffer.from(await blob.arrayBuffer()) });
  }
  return files;
}
