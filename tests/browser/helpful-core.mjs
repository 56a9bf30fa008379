// The core under Node, behind the page's element, with what belongs to fixes, questions and waivers put to its results as
// docs/json.md describes it: so the page's part of these is tested whatever the core offers for a report.
import { createHash } from 'node:crypto';
import { loadChecker } from '../../dist/index.js';

/** Makes the element of a page ask `decorate(result, report, options)` after every check. */
export async function useHelpfulCore(page, decorate) {
  const checker = await loadChecker();
  await page.exposeFunction('coreOf', (method, ...given) => {
    if (method !== 'check') return checker[method](...given);
    const [report, options = {}] = given;
    const { waivers = [], confirmed, wrong, last_year, ...plain } = options;
    const result = checker.check(report, plain);
    for (const finding of result.findings) finding.id = idOf(finding, report);
    decorate?.(result, report, { confirmed, wrong, last_year });
    return withWaivers(result, waivers);
  });
  await page.evaluate(() => {
    document.querySelector('ogi-report-check').checker = Object.fromEntries(
      ['recognise', 'check', 'catalogue'].map((method) => [
        method,
        (...given) => window.coreOf(method, ...given),
      ]),
    );
  });
}

/** Rule, version, and a hash of the places and what is written there. */
function idOf({ rule, places }, report) {
  const written = places.map((place) => [place, report.cells[place.cell] ?? '']);
  const hash = createHash('sha256').update(JSON.stringify(written)).digest('hex');
  return `${rule}/1/${hash.slice(0, 8)}`;
}

function withWaivers(result, waivers) {
  const reasons = new Map(waivers.map(({ finding, reason }) => [finding, reason]));
  for (const finding of result.findings) {
    if (reasons.has(finding.id)) finding.waived = reasons.get(finding.id);
    reasons.delete(finding.id);
  }
  const open = result.findings.filter(
    ({ severity, waived }) => severity !== 'info' && waived === undefined,
  );
  result.accepted = open.length === 0;
  const left = waivers.filter(({ finding }) => reasons.has(finding));
  return left.length > 0 ? { ...result, void_waivers: left } : result;
}
