import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Figures, Language, Report } from '../../wasm/types.ts';
import { theme } from '../element/theme.ts';
import type { ShownForm } from '../report/form-model.ts';
import { againstLastYear, byApplicant, byOutcome } from './figures.ts';
import './ogi-chart.ts';

const words = {
  'zh-CN': {
    byOutcome: '办理结果（件）',
    byApplicant: '新收申请的申请人（件）',
    years: '与上一年相比（件）',
    yearOf: (year: number | undefined) => (year === undefined ? '' : `${year}年`),
    thisYear: '本年',
    lastYear: '上一年',
  },
  en: {
    byOutcome: 'Outcomes of requests',
    byApplicant: 'New requests by applicant',
    years: 'Against last year',
    yearOf: (year: number | undefined) => (year === undefined ? '' : String(year)),
    thisYear: 'This year',
    lastYear: 'Last year',
  },
} as const;

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
    const { yearOf, thisYear, lastYear: before, ...headings } = words[language];
    const series = [yearOf(report.year) || thisYear, yearOf(lastYear?.year) || before];
    return html`<div class="charts" lang=${language}>
      ${
        lastFigures
          ? html`<ogi-chart
              heading=${headings.years}
              .bars=${againstLastYear(figures, lastFigures, language)}
              .series=${series}
              .language=${language}
            ></ogi-chart>`
          : nothing
      }
      <ogi-chart
        heading=${headings.byOutcome}
        .bars=${byOutcome(figures, form)}
        .language=${language}
      ></ogi-chart>
      <ogi-chart
        heading=${headings.byApplicant}
        .bars=${byApplicant(figures, form)}
        .language=${language}
      ></ogi-chart>
    </div>`;
  }
}
customElements.define('ogi-report-charts', OgiReportCharts);

declare global {
  interface HTMLElementTagNameMap {
    'ogi-report-charts': OgiReportCharts;
  }
}
