import { html, nothing, type TemplateResult } from 'lit';
import type { CellKey, FormColumn, FormRow } from '../../wasm/types.ts';
import type { ShownForm } from '../report/form-model.ts';
import type { ElementWords } from './words.ts';

/** Draws one figure; `headers` are the ids of its heads, `span` the columns it takes. */
export type DrawCell = (cell: CellKey, headers: string[], span: number) => TemplateResult;

/** Ids may not hold spaces, and a row of one table must not meet a column of another. */
const id = (...parts: (string | number)[]) => parts.join('-');

const disclosureColumns = 3;

/** Section 二: blocks of rows one under another, each with its own column heads; the last column fills the width. */
export function disclosureTable(
  form: ShownForm,
  words: ElementWords,
  draw: DrawCell,
): TemplateResult {
  return html`<table class="disclosure">
    <caption class="unseen">${words.heading['2']}</caption>
    <colgroup>
      <col class="label" />
      <col span=${disclosureColumns} />
    </colgroup>
    ${form.disclosure.groups.map((group, index) => {
      const span = (column: number) =>
        column === group.columns.length - 1 ? disclosureColumns - column : 1;
      const groupId = id('disclosure', index);
      return html`<tbody>
        <tr>
          <th class="group" id=${groupId} colspan=${disclosureColumns + 1} scope="rowgroup">${group.label}</th>
        </tr>
        <tr>
          <th id=${id(groupId, 'rows')} scope="col">信息内容</th>
          ${group.columns.map(
            (column, at) =>
              html`<th id=${id(groupId, column.key)} scope="col" colspan=${span(at)}>${column.label}</th>`,
          )}
        </tr>
        ${group.rows.map(
          (row) => html`<tr>
            <th id=${id(groupId, 'row', row.key)} scope="row" class="row">${row.label}</th>
            ${row.cells.map((cell, at) =>
              draw(
                cell,
                [groupId, id(groupId, 'row', row.key), id(groupId, group.columns[at]?.key ?? at)],
                span(at),
              ),
            )}
          </tr>`,
        )}
      </tbody>`;
    })}
  </table>`;
}

/** How many rows from `start` on carry the same outer label, so that one head can span them. */
function runLength<Item>(items: Item[], start: number, label: (item: Item) => string | undefined) {
  const first = items[start];
  const wanted = first === undefined ? undefined : label(first);
  let end = start;
  while (end < items.length && label(items[end] as Item) === wanted) end += 1;
  return end - start;
}

/** Whether the item begins a run of its outer label. */
const begins = <Item>(items: Item[], at: number, label: (item: Item) => string | undefined) =>
  at === 0 || label(items[at - 1] as Item) !== label(items[at] as Item);

const superOf = (row: FormRow) => row.super;
const groupOf = (row: { group?: string }) => row.group;

/** Section 三: three columns of row heads (part, group, row) and three rows of column heads, as the notice prints it. */
export function requestsTable(
  form: ShownForm,
  words: ElementWords,
  draw: DrawCell,
): TemplateResult {
  const { columns, rows } = form.requests;
  const columnId = (column: FormColumn) => id('requests-column', column.key);
  const rowId = (row: FormRow) => id('requests-row', row.key);
  const groupAt = (at: number): string[] =>
    rows[at]?.group === undefined ? [] : [id('requests-group', startOf(rows, at, groupOf))];
  const superAt = (at: number): string[] =>
    rows[at]?.super === undefined ? [] : [id('requests-super', startOf(rows, at, superOf))];
  return html`<table class="requests">
    <caption class="unseen">${words.heading['3']}</caption>
    <colgroup>
      <col class="super" />
      <col class="outer" />
      <col class="label" />
      <col span=${columns.length} />
    </colgroup>
    <thead>
      <tr>
        <td class="corner" colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>
        <th class="top1" id="requests-applicants" scope="colgroup" colspan=${columns.length}>
          申请人情况
        </th>
      </tr>
      <tr>
        ${columns.map((column, at) => {
          if (column.group === undefined) {
            return html`<th class="top2" id=${columnId(column)} scope="col" tabindex="-1" rowspan="2">${column.label}</th>`;
          }
          return begins(columns, at, groupOf)
            ? html`<th class="top2" id=${id('requests-columns', at)} scope="colgroup"
                colspan=${runLength(columns, at, groupOf)}>${column.group}</th>`
            : nothing;
        })}
      </tr>
      <tr>
        ${columns
          .filter((column) => column.group !== undefined)
          .map(
            (column) =>
              html`<th class="top3" id=${columnId(column)} scope="col" tabindex="-1">${column.label}</th>`,
          )}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, at) => {
        const labelSpan = 1 + (row.super === undefined ? 1 : 0) + (row.group === undefined ? 1 : 0);
        return html`<tr>
          ${
            row.super !== undefined && begins(rows, at, superOf)
              ? html`<th class="super" id=${superAt(at)[0] ?? ''} scope="rowgroup"
                rowspan=${runLength(rows, at, superOf)}><span>${row.super}</span></th>`
              : nothing
          }
          ${
            row.group !== undefined && begins(rows, at, groupOf)
              ? html`<th class="outer" id=${groupAt(at)[0] ?? ''} scope="rowgroup"
                rowspan=${runLength(rows, at, groupOf)}><span>${row.group}</span></th>`
              : nothing
          }
          <th class="row span${labelSpan}" id=${rowId(row)} scope="row" tabindex="-1" colspan=${labelSpan}>${row.label}</th>
          ${row.cells.map((cell, index) => {
            const column = columns[index] as FormColumn;
            const columnGroup =
              column.group === undefined
                ? []
                : [id('requests-columns', startOf(columns, index, groupOf))];
            return draw(
              cell,
              [...superAt(at), ...groupAt(at), rowId(row), ...columnGroup, columnId(column)],
              1,
            );
          })}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Where the run of equal outer labels that holds `at` begins. */
function startOf<Item>(items: Item[], at: number, label: (item: Item) => string | undefined) {
  let start = at;
  while (!begins(items, start, label)) start -= 1;
  return start;
}

/** Section 四: one row of figures under three rows of heads. */
export function reviewTable(form: ShownForm, words: ElementWords, draw: DrawCell): TemplateResult {
  const { blocks, columns } = form.review;
  const blockId = (block: FormRow) => id('review-block', block.key);
  const columnId = (block: FormRow, column: FormColumn) => id('review', block.key, column.key);
  const groupId = (at: number) => id('review-group', startOf(blocks, at, groupOf));
  const columnHeads = (block: FormRow, rowSpan: number, level: string) =>
    columns.map(
      (column) =>
        html`<th class=${level} id=${columnId(block, column)} scope="col" rowspan=${rowSpan}>${column.label}</th>`,
    );
  return html`<table class="review">
    <caption class="unseen">${words.heading['4']}</caption>
    <thead>
      <tr>
        ${blocks.map((block, at) => {
          if (block.group === undefined) {
            return html`<th class="top1" id=${blockId(block)} scope="colgroup" colspan=${columns.length}>${block.label}</th>`;
          }
          return begins(blocks, at, groupOf)
            ? html`<th class="top1" id=${groupId(at)} scope="colgroup"
                colspan=${runLength(blocks, at, groupOf) * columns.length}>${block.group}</th>`
            : nothing;
        })}
      </tr>
      <tr>
        ${blocks.map((block) =>
          block.group === undefined
            ? columnHeads(block, 2, 'top2')
            : html`<th class="top2" id=${blockId(block)} scope="colgroup" colspan=${columns.length}>${block.label}</th>`,
        )}
      </tr>
      <tr>
        ${blocks
          .filter((block) => block.group !== undefined)
          .map((block) => columnHeads(block, 1, 'top3'))}
      </tr>
    </thead>
    <tbody>
      <tr>
        ${blocks.map((block, at) =>
          block.cells.map((cell, index) => {
            const column = columns[index] as FormColumn;
            const outer = block.group === undefined ? [] : [groupId(at)];
            return draw(cell, [...outer, blockId(block), columnId(block, column)], 1);
          }),
        )}
      </tr>
    </tbody>
  </table>`;
}
