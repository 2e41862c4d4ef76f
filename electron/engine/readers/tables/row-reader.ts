import { createMasker, type Masker } from '../masking/masker.ts'
import type { PeopleFinder } from '../masking/names/find.ts'
import { longSalesforceId } from '../values/salesforce-id.ts'
import type { ReadItem, ReadOptions, ReadRecord } from '../types.ts'
import { columnsOf, createRowMasker, textOfRole, type MaskedRow } from './masked-row.ts'
import { isEmptyRow, type RawRow } from './raw-row.ts'
import type { Remark } from './remark.ts'
import { createRespondents } from './respondents.ts'
import { rowAnswer } from './row-answer.ts'
import { rowAttributes } from './row-attributes.ts'
import { rowAccountFacts, rowDeal } from './row-deal.ts'
import { rowPassages } from './row-passages.ts'
import { planRows, type RowPlan } from './row-plan.ts'
import { rowScores } from './row-scores.ts'
import { rowDate } from './row-when.ts'
import { createSkipReason } from './skip-reason.ts'
import { sampleTable } from './table-sample.ts'

const doubt: Remark = {
  reason: 'A quotation mark inside a cell is not doubled, so the row may hold several',
  fate: 'kept as one row',
}

/**
 * Makes records of a table's rows, one item for each row.
 * @param options reading, columns and what to mask
 * @param first the first rows below the header, from which widths, years and choices are learned
 * @param people finds people's names in comments, where they are to be masked
 */
export function createRowReader(
  options: ReadOptions,
  first: readonly RawRow[],
  people: PeopleFinder | null,
): (row: RawRow) => ReadItem {
  const { reading } = options
  const plan = planRows(options, sampleTable(options.columns, first, reading.tool))
  const masker = createMasker(options.mask, people)
  const maskRow = createRowMasker(plan, masker)
  const respondentOf = createRespondents(plan)
  const whySkipped = createSkipReason(options, plan.sample.leastWidth)
  const hasFacts =
    reading.kind === 'account' || columnsOf(plan, 'value').length > 0 || columnsOf(plan, 'renewal').length > 0

  const recordOf = (row: MaskedRow, raw: RawRow): ReadRecord => {
    const remarks: Remark[] = (raw.remarks ?? []).map(({ reason, fate }) => ({
      reason: masker.mask(reason).text,
      fate,
    }))
    const when = rowDate(row, plan, { role: 'when', fate: 'kept without a date', remarks })
    const answer = rowAnswer(row, plan)
    const scores = rowScores(row, { plan, answer, remarks })
    const { passages, nonAnswers } = rowPassages(row, { plan, answer, reading })
    const deal = reading.kind === 'deal' ? rowDeal(row, plan, remarks) : null
    const accountFacts = hasFacts ? rowAccountFacts(row, plan, remarks) : null
    if (row.unreadable !== null) {
      const reason = `A character in "${row.unreadable}" could not be read`
      remarks.push({ reason, fate: 'kept with \uFFFD in its place' })
    }
    if (raw.isDoubtful === true) remarks.push(doubt)
    return {
      part: null,
      place: { from: row.row, to: row.row },
      ownId: ownIdOf(row, plan, reading.tool),
      account: textOfRole(row, plan, 'account'),
      respondent: respondentOf(row),
      when,
      title: textOfRole(row, plan, 'title'),
      durationMs: null,
      scores,
      deal,
      accountFacts,
      attributes: rowAttributes(row, plan, answer),
      cells: row.cells,
      passages,
      nonAnswers,
      remarks,
    }
  }

  /** A row that could not be cut into cells is shown only where no column is left out: nobody knows what stands where. */
  const skippedCells = (raw: RawRow): readonly string[] | null => {
    if (raw.problem !== null) return columnsOf(plan, 'leave-out').length > 0 ? null : maskedAll(raw.cells, masker)
    const beyond = maskedAll(raw.cells.slice(plan.cells.length), masker) ?? []
    return [...maskRow(raw).cells.slice(0, raw.cells.length), ...beyond]
  }

  return (raw) => {
    const skipped = whySkipped(raw)
    if (skipped !== null) {
      const cells = skipped.isPublic ? maskedAll(raw.cells, masker) : skippedCells(raw)
      return { type: 'skip', part: null, row: raw.row, reason: skipped.reason, cells }
    }
    const row = maskRow(raw)
    return { type: 'record', rows: 1, record: recordOf(row, raw), masked: row.masked }
  }
}

function maskedAll(cells: readonly string[], masker: Masker): readonly string[] | null {
  return isEmptyRow(cells) ? null : cells.map((cell) => masker.mask(cell).text)
}

/** Dynamics writes its ids in braces, which are not part of them; reports of Salesforce cut theirs short. */
function ownIdOf(row: MaskedRow, plan: RowPlan, tool: string): string | null {
  const id = textOfRole(row, plan, 'id')
  if (id === null) return null
  if (tool === 'Salesforce') return longSalesforceId(id)
  return id.startsWith('{') && id.endsWith('}') && id.length > 2 ? id.slice(1, -1) : id
}
