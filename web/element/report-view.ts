import { html, nothing } from 'lit';
import type { CellChange, CellKey, Language } from '../../wasm/types.ts';
import type { FindingFilter } from '../report/finding-filter.ts';
import type { EditKey } from '../report/report-edits.ts';
import type { ReportSession, Shown } from '../report/report-session.ts';
import { outcomeKind } from '../report/tally.ts';
import { currentFinding } from './current-finding.ts';
import type { OgiForm } from './ogi-form.ts';
import type { Notice } from './ogi-notice.ts';
import type { Panel } from './ogi-report-panel.ts';
import type { ToolDetail } from './ogi-tools.ts';
import { originalPane } from './original-pane.ts';
import type { PaneWidth } from './pane-sizes.ts';
import type { SessionActions } from './session-actions.ts';

/** How a session is shown at the moment. */
export interface View {
  language: Language;
  width: PaneWidth;
  compact: boolean;
  editable: boolean;
  fixable: boolean;
  panel: Panel | undefined;
  originalOpen: boolean;
  /** Last year's figures stand in the form. */
  figuresBeside: boolean;
  /** The place of the finding is looked at, not its entry in the list. */
  away: boolean;
  notice: Notice | undefined;
  form: OgiForm | null;
}

/** What of it the element itself answers; the rest is the actions'. */
export interface ViewEvents {
  tool(event: CustomEvent<ToolDetail>): void;
  closePanel(): void;
  closeNotice(): void;
  lastYear(event: CustomEvent<{ file?: File }>): void;
  figuresBeside(event: CustomEvent<{ on: boolean }>): void;
  toggleOriginal(): void;
  backToList(): void;
}

const noChanges: ReadonlyMap<CellKey, CellChange> = new Map();

/** All that is shown of a report under work: the bar that stays, what was checked, and the panes. */
export function reportView(
  session: ReportSession,
  view: View,
  actions: SessionActions,
  on: ViewEvents,
) {
  const whole = session.isReport && !view.compact;
  const narrow = view.width === 'narrow';
  const own = html`<slot name="actions"></slot>`;
  return html`<div class="bar ${outcomeKind(session.result)}" part="verdict-bar">
      <ogi-verdict
        part="verdict"
        .result=${session.result}
        .language=${view.language}
        .quiet=${session.edits.canUndo || session.edits.canRedo}
      ></ogi-verdict>
      ${whole ? tools(session, view, on) : nothing} ${narrow ? nothing : own}
    </div>
    <ogi-coverage
      .result=${session.result}
      .catalogue=${session.catalogue}
      .language=${view.language}
    ></ogi-coverage>
    ${narrow ? own : nothing}
    ${whole && view.panel !== undefined ? panel(session, view, view.panel, actions, on) : nothing}
    ${session.isReport ? columns(session, view, actions, on) : nothing}
    ${noticeAtFoot(view, on, { canUndo: session.edits.canUndo, undo: () => actions.undo() })}
    ${session.isReport ? currentBar(session, view, actions, on) : nothing}`;
}

/** Also where there is no outcome: that a form was not sent, say. */
export function noticeAtFoot(
  { notice, language }: Pick<View, 'notice' | 'language'>,
  on: Pick<ViewEvents, 'closeNotice'>,
  { canUndo, undo }: { canUndo: boolean; undo?: () => void } = { canUndo: false },
) {
  return html`<div class="foot">
    <ogi-notice
      .notice=${notice}
      .canUndo=${canUndo}
      .language=${language}
      @ogi-undo=${() => undo?.()}
      @ogi-close=${on.closeNotice}
    ></ogi-notice>
  </div>`;
}

function tools(session: ReportSession, view: View, on: ViewEvents) {
  return html`<ogi-tools
    exportparts="tools"
    .session=${session}
    .editable=${view.editable}
    .narrow=${view.width === 'narrow'}
    .stepping=${!goesAlong(session, view)}
    .panel=${view.panel}
    .originalOpen=${view.originalOpen}
    .language=${view.language}
    @ogi-tool=${on.tool}
  ></ogi-tools>`;
}

function panel(
  session: ReportSession,
  view: View,
  which: Panel,
  actions: SessionActions,
  on: ViewEvents,
) {
  return html`<ogi-report-panel
    .panel=${which}
    .session=${session}
    .figuresBeside=${view.figuresBeside}
    .language=${view.language}
    @ogi-close=${on.closePanel}
    @ogi-goto=${(event: CustomEvent<{ key: EditKey }>) => view.form?.revealKey(event.detail.key)}
    @ogi-revert=${(event: CustomEvent<{ keys: EditKey[] }>) => actions.revert(event.detail.keys)}
    @ogi-answer=${(event: CustomEvent) => actions.answer(event.detail.cell, event.detail.right)}
    @ogi-unwaive=${(event: CustomEvent<{ finding: string }>) => session.unwaive(event.detail.finding)}
    @ogi-last-year=${on.lastYear}
    @ogi-figures-beside=${on.figuresBeside}
  ></ogi-report-panel>`;
}

function columns(session: ReportSession, view: View, actions: SessionActions, on: ViewEvents) {
  const any = session.result.findings.length > 0;
  // Side by side the list keeps its place when nothing is left in it: the form must not move under the eye.
  const list = !view.compact && !(view.originalOpen && view.width === 'wide');
  const classes = ['columns', list ? 'list' : '', view.originalOpen ? 'original' : ''];
  return html`<div class=${classes.filter(Boolean).join(' ')}>
    ${any || (list && view.width !== 'narrow') ? findings(session, view, actions) : nothing}
    ${view.compact ? nothing : form(session, view, actions)}
    ${view.originalOpen ? originalPane(session, view.language, on.toggleOriginal) : nothing}
  </div>`;
}

function findings(session: ReportSession, view: View, actions: SessionActions) {
  return html`<ogi-findings
    exportparts="finding"
    .result=${session.result}
    .report=${session.report}
    .editable=${view.editable || view.fixable}
    .convertible=${view.editable}
    .form=${session.form}
    .places=${session.places}
    .shown=${session.shown}
    .filter=${session.filter}
    .listed=${session.listed}
    .language=${view.language}
    @ogi-show=${(event: CustomEvent<Shown>) => actions.show(event.detail)}
    @ogi-filter=${(event: CustomEvent<FindingFilter>) => {
      session.filter = event.detail;
    }}
    @ogi-adopt=${(event: CustomEvent) => actions.adopt(event.detail.fix)}
    @ogi-answer=${(event: CustomEvent) => actions.answer(event.detail.cell, event.detail.right)}
    @ogi-convert=${() => actions.convert()}
    @ogi-waive=${(event: CustomEvent) => actions.waive(event.detail.finding, event.detail.reason)}
    @ogi-unwaive=${(event: CustomEvent<{ finding: string }>) => session.unwaive(event.detail.finding)}
  ></ogi-findings>`;
}

function form(session: ReportSession, view: View, actions: SessionActions) {
  const { lastYear } = session.draft;
  return html`<ogi-form
    exportparts="form, cell"
    .report=${session.report}
    .original=${session.edits.original}
    .lastYear=${view.figuresBeside ? lastYear?.report : undefined}
    .result=${session.result}
    .figures=${session.outcome.figures}
    .changes=${session.outcome.lastYear?.changes ?? noChanges}
    .form=${session.form}
    .places=${session.places}
    .shown=${session.shown?.finding}
    .editable=${view.editable}
    .language=${view.language}
    @ogi-edit=${(event: CustomEvent) => actions.edit(event.detail)}
    @ogi-revert=${(event: CustomEvent<{ keys: EditKey[] }>) => actions.revert(event.detail.keys)}
  ></ogi-form>`;
}

/** Where list and form do not stand side by side, the finding goes along to its place. */
function goesAlong({ result, shown }: ReportSession, view: View): boolean {
  if (view.compact) return false;
  if (view.width === 'wide') return view.originalOpen && result.findings.length > 0;
  return view.width === 'narrow' && shown !== undefined && view.away;
}

function currentBar(session: ReportSession, view: View, actions: SessionActions, on: ViewEvents) {
  const { result, shown } = session;
  if (!goesAlong(session, view)) return nothing;
  return currentFinding(result, shown?.finding, view.language, {
    go: (by) => actions.nextFinding(by),
    back: on.backToList,
  });
}
