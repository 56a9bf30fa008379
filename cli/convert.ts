import type { Language, Report } from '../wasm/index.ts';
import { aboutConversion } from '../web/report/conversion.ts';
import { placesInBothEditions, shownForm } from '../web/report/form-model.ts';
import { sharedChecker } from './checker.ts';
import { printableJson } from './printable.ts';

/** What a converted report is written as, told by the ending of the output's name. */
export const conversionFormats = ['json', 'docx', 'xlsx', 'html'] as const;
export type ConversionFormat = (typeof conversionFormats)[number];

/** A report in the form of its year, to be written; and what is to be said of it. */
export async function convertReport(
  report: Report,
  format: ConversionFormat,
  language: Language,
): Promise<{ content: string | Uint8Array; about: string }> {
  const checker = await sharedChecker();
  const catalogue = checker.catalogue({ language });
  const conversion = checker.convert(report);
  const places = placesInBothEditions(shownForm(catalogue, conversion.report), catalogue);
  const about = aboutConversion(conversion, places, language);
  if (format === 'json')
    return { content: `${printableJson(JSON.stringify(conversion))}\n`, about };
  const exports = await import('../web/export/index.ts');
  if (format === 'html')
    return { content: exports.reportHtml(conversion.report, catalogue), about };
  const write = format === 'docx' ? exports.reportDocx : exports.reportXlsx;
  const blob = await write(conversion.report, catalogue);
  return { content: new Uint8Array(await blob.arrayBuffer()), about };
}
