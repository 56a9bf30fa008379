// What axe finds wrong with what a page shows.
import axe from 'axe-core';

/** The violations, each with the elements it is about; in `within` alone where that is given. */
export async function violations(page, within) {
  // Through the debugger, which the page's policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (context) => window.axe.run(context ?? document, { resultTypes: ['violations'] }),
    within,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}
