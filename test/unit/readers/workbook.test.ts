import writeWorkbook from 'write-excel-file/node'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputFile } from '#engine/readers/types.ts'
import { commentsOf, readWhole, refusal, rolesOf } from './support.ts'
import { inspect } from '#engine/readers/inspect.ts'

type Value = string | number | Date | null

async function workbook(
  name: string,
  sheets: readonly { readonly sheet: string; readonly rows: readonly (readonly Value[])[] }[],
): Promise<InputFile> {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-workbook-')), name)
  const written = sheets.map(({ sheet, rows }) => ({ sheet, data: rows.map((row) => row.map(cell)) }))
  await writeWorkbook(written).toFile(path)
  return { path, name }
}

function cell(value: Value) {
  if (value === null) return null
  return value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm' } : { value }
}

const forms = [
  [
    'ID',
    'Start time',
    'Completion time',
    'Email',
    'Name',
    'How likely are you to recommend us?',
    'What should we improve?',
  ],
  [
    1,
    new Date('2026-03-01T09:00:00Z'),
    new Date('2026-03-01T09:05:00Z'),
    'anonymous',
    '',
    9,
    'More examples in the\nhandbook for new people',
  ],
  [2, new Date('2026-03-02T10:00:00Z'), new Date('2026-03-02T10:05:30Z'), 'anonymous', '', 2, 'Nothing'],
] as const

describe('workbooks', () => {
  it('reads Microsoft Forms with dates as the cells show them', async () => {
    const file = await workbook('forms.xlsx', [{ sheet: 'Form1', rows: forms }])
    const { inspection, records } = await readWhole(file)
    expect(inspection.reading).toMatchObject({ format: 'xlsx', sheet: 'Form1', tool: 'Microsoft Forms' })
    expect(rolesOf(inspection)).toMatchObject({ id: ['ID'], when: ['Completion time'], 'leave-out': ['Email', 'Name'] })
    expect(records.map((record) => record.when?.iso)).toEqual(['2026-03-01T09:05:00', '2026-03-02T10:05:30'])
    expect(commentsOf(records).map((comment) => comment.text)).toEqual([
      'More examples in the\nhandbook for new people',
    ])
    expect(records[1]).toMatchObject({ place: { from: 3, to: 3 }, nonAnswers: 1 })
  })

  it('takes the fullest sheet and names the others', async () => {
    const file = await workbook('two.xlsx', [
      { sheet: 'About', rows: [['Exported by nobody']] },
      { sheet: 'Answers', rows: forms },
    ])
    const { inspection } = await readWhole(file)
    expect(inspection.reading.sheet).toBe('Answers')
    expect(inspection.notes).toContain('Sheet “Answers” is read; the workbook also has: About.')
    expect(inspection.sheets).toEqual(['About', 'Answers'])
  })

  it('reads the hidden columns and braces of Dynamics', async () => {
    const file = await workbook('opportunities.xlsx', [
      {
        sheet: 'My Open Opportunities',
        rows: [
          [
            '(Do Not Modify) Opportunity',
            '(Do Not Modify) Row Checksum',
            'Topic',
            'Potential Customer',
            'Status',
            'Status Reason',
            'Est. Revenue',
            'Actual Revenue',
            'Actual Close Date',
          ],
          [
            '{0A1B}',
            'x1',
            'Planning suite',
            'Northwind',
            'Won',
            'Won',
            10000,
            12000.5,
            new Date('2026-02-01T00:00:00Z'),
          ],
          ['{0A1C}', 'x2', 'Reporting', 'Contoso', 'Lost', 'Out-Sold', 8000, null, new Date('2026-02-03T00:00:00Z')],
        ],
      },
    ])
    const { inspection, records } = await readWhole(file)
    expect(inspection.reading).toMatchObject({ tool: 'Dynamics 365', kind: 'deal' })
    expect(records[0]).toMatchObject({
      ownId: '0A1B',
      account: 'Northwind',
      when: { iso: '2026-02-01', precision: 'day' },
      deal: { outcome: 'won', amountMinor: 1_200_050 },
    })
    expect(records[1]?.deal?.outcome).toBe('lost')
  })

  it('reads a workbook under the name of a CSV', async () => {
    const file = await workbook('forms.xlsx', [{ sheet: 'Form1', rows: forms }])
    expect((await readWhole({ ...file, name: 'forms.csv' })).records).toHaveLength(2)
  })

  it('refuses a workbook without rows', async () => {
    const empty = await workbook('empty.xlsx', [{ sheet: 'Sheet1', rows: [] }])
    expect(await refusal(inspect(empty))).toMatchObject({
      code: 'no-rows',
      message: expect.stringContaining('empty.xlsx'),
    })
    const header = await workbook('header.xlsx', [{ sheet: 'Sheet1', rows: forms.slice(0, 1) }])
    expect(await refusal(inspect(header))).toMatchObject({ code: 'no-rows' })
  })

  it('names the sheets there are when another is asked for', async () => {
    const file = await workbook('forms.xlsx', [{ sheet: 'Form1', rows: forms }])
    const error = await refusal(inspect(file, { reading: { sheet: 'Form2' } }))
    expect(error).toMatchObject({ code: 'no-such-sheet', message: 'forms.xlsx has no sheet "Form2". It has: Form1.' })
  })
})
