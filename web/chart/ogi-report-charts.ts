import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Figures, Language, Report } from '../../wasm/types.ts';
import { theme } from '../element/theme.ts';
import type { ShownForm } from '../report/form-model.ts';
import { againstLastYear, byApplicant, byOutcome } from './figures.ts';
import './ogi-chart.ts';
import { define } from '../element/define.ts';
import { chartWords } from './words.ts';

/** One report in charts; `lastYear` adds the comparison. */
export class OgiReportCharts extends LitElement {
  @property({ attribute: false }) report: Report | undefined;
  @property({ attribute: false }) lastYear: Report | undefined;
  /** What the core gives as their figures. */
  @property({ attribute: false }) figures: Figures | undefined;
  @property({ attribute: false }) lastFigures: Figures | undefined;
  @property({ attribute: false }) form: ShownForm | undefined;
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    css`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 24px;
        padding: 16px 20px;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
      @media print {
        .charts {
          border: 0;
        }
      }
    `,
  ];

  override render() {
    const { report, form, lastYear, figures, lastFigures, language } = this;
    if (!report || !form || !figures) return nothing;
    const words = chartWords(language);
    const named = (year: number | undefined, otherwise: string) =>
      year === undefined ? otherwise : words.yearOf(year);
    const series = [named(report.year, words.thisYear), named(lastYear?.year, words.lastYear)];
    return html`<div class="charts" lang=${language}>
      ${
        lastFigures
          ? html`<ogi-chart
              heading=${words.years}
              .bars=${againstLastYear(figures, lastFigures, language)}
              .series=${series}
              .language=${language}
            ></ogi-chart>`
          : nothing
      }
      <ogi-chart
        heading=${words.byOutcome}
        .bars=${byOutcome(figures, form)}
        .language=${language}
      ></ogi-chart>
      <ogi-chart
        heading=${words.byApplicant}
        .bars=${byApplicant(figures, form)}
        .language=${language}
      ></ogi-chart>
    </div>`;
  }
}
define('ogi-report-charts', OgiReportCharts);

declare global {
  interface HTMLElementTagNameMap {
    'ogi-report-charts': OgiReportCharts;
  }
}
