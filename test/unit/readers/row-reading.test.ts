import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectCells, readCells, tableOf } from './table-support.ts'

const words = (at: number): string => `the ${at}th answer says that the board of team ${at} is slow to load`

describe('rows of a table', () => {
  it('accounts for every row, whatever the rows hold', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom(
        '',
        ' ',
        'a"b',
        'two\nlines',
        'n/a',
        '5',
        '"',
        '<b>x',
        '&lt;',
        '1/1/20222',
        '[e-mail 1]',
        'A; B',
        '\uFFFD',
        '‚',
      ),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 25 })
    const asked = fc.record({ repairsText: fc.boolean() })
    fc.assert(
      fc.property(rows, asked, (generated, reading) => {
        const table = [
          ['id', 'date', 'nps', 'comment', 'areas'],
          ...generated,
          ['9', '2026-01-02', '9', 'it is fine', 'A'],
        ]
        const { items } = readCells(table, { reading: { headerAt: 0, headerRows: 1, ...reading } })
        const read = items.reduce((sum, item) => sum + (item.type === 'record' ? item.rows : 1), 0)
        expect(read).toBe(table.length - 1)
      }),
      { numRuns: 200 },
    )
  })

  it('accounts for every message of every conversation', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('c1', 'c2', 'c3', ''), fc.constantFrom('user', 'admin', 'bot', '')),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(rows, (messages) => {
        const table = [
          ['conversation_id', 'message_author_type', 'message_body'],
          ...messages.map(([id, author], at) => [id, author, at % 7 === 0 ? '' : `message number ${at}`]),
          ['c9', 'user', 'the last message'],
        ]
        const { items, records } = readCells(table, {
          reading: { headerAt: 0, headerRows: 1, tool: 'Intercom', kind: 'call' },
        })
        const read = items.reduce((sum, item) => sum + (item.type === 'record' ? item.rows : 1), 0)
        expect(read).toBe(messages.length + 1)
        const ids = records.flatMap(({ ownId }) => (ownId === null ? [] : [ownId]))
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('says what stood in a row it leaves out, without the columns that are left out', () => {
    const table = [
      ...tableOf({ 'First name': () => 'Kim', id: (at) => at + 1, comment: words }),
      ['Kim', '61', 'mail kim@sample.example', 'extra'],
    ]
    const { skips } = readCells(table)
    expect(skips).toEqual([
      { row: 62, reason: '4 columns where 3 are expected', cells: ['', '61', 'mail [e-mail 1]', 'extra'] },
    ])
  })

  it('masks what entities hide, in the words and in the stored row', () => {
    const table = tableOf({
      id: (at) => at,
      comment: (at) => (at === 0 ? 'write to <b>kim</b>&#64;sample.example' : words(at)),
    })
    const { records } = readCells(table)
    expect(JSON.stringify(records[0])).not.toContain('sample.example')
    expect(records[0]?.passages[0]?.text).toBe('write to [e-mail 1]')
  })

  it('knows the header again where names are repeated or missing', () => {
    const header = ['id', 'note', 'note', '']
    const { inspection, skips } = readCells([header, ['1', 'a', 'b', 'c'], header, ['2', 'a', 'b', 'c']])
    expect(inspection.columns.map(({ name }) => name)).toEqual(['id', 'note', 'note (2)', 'Column 4'])
    expect(skips.map(({ row, reason }) => [row, reason])).toEqual([[3, 'the header again']])
  })

  it('puts garbled letters right only where that was asked for', () => {
    const table = tableOf({
      id: (at) => at,
      comment: (at) => `tr\u0160s appr‚ci‚ par ${at} clients`,
      Ville: () => 'Orl‚ans',
    })
    const asFound = readCells(table)
    expect(asFound.inspection.repair).toEqual({
      cells: 120,
      examples: expect.arrayContaining([
        { before: 'trŠs appr‚ci‚ par 0 clients', after: 'très apprécié par 0 clients' },
      ]),
    })
    expect(asFound.records[0]?.passages[0]?.text).toContain('appr‚ci‚')
    const { records } = readCells(table, { reading: { repairsText: true } })
    expect(records[0]).toMatchObject({
      attributes: { Ville: 'Orléans' },
      cells: ['0', 'très apprécié par 0 clients', 'Orléans'],
    })
  })
})

describe('dates of rows', () => {
  const dated = (odd: string) =>
    tableOf({ id: (at) => at, date: (at) => (at === 7 ? odd : `${10 + (at % 18)}/09/2026`), comment: words })

  it.each([
    ['30/09/20222', 'Year 20222 in “30/09/20222” is no year of this time'],
    ['30/09/0202', 'Year 0202 in “30/09/0202” is no year of this time'],
    ['30/09/2062', 'Year 2062 in “30/09/2062” is far from the others (2026)'],
    ['31/09/2026', 'Date “31/09/2026” does not exist'],
    ['soon', 'Date “soon” is not a date'],
  ])('keeps a row with the date %s without it, and says why', (odd, reason) => {
    const { records } = readCells(dated(odd))
    expect(records[7]).toMatchObject({ ownId: '7', when: null, remarks: [{ reason, fate: 'kept without a date' }] })
    expect(records.filter(({ when }) => when === null)).toHaveLength(1)
  })

  it('says before the import that a year is far from the others', () => {
    expect(inspectCells(dated('30/09/20222')).checks).toContain(
      '"date" has a year far from the others ("30/09/20222"): such rows lose their date.',
    )
  })

  it('guesses the order of each column of dates by itself, and takes a person’s word', () => {
    const table = tableOf({
      Account: (at) => `Sample ${at}`,
      'Renewal date': (at) => `${13 + (at % 10)}/03/2026`,
      Created: (at) => `03/${13 + (at % 10)}/2026`,
      ARR: () => '100',
    })
    const orders = (inspection: ReturnType<typeof inspectCells>) =>
      Object.fromEntries(
        inspection.columns.flatMap(({ name, dateOrder }) => (dateOrder === null ? [] : [[name, dateOrder]])),
      )
    expect(orders(inspectCells(table))).toEqual({ 'Renewal date': 'dmy', Created: 'mdy' })
    expect(orders(inspectCells(table, { columns: { created: { dateOrder: 'dmy' } } }))).toEqual({
      'Renewal date': 'dmy',
      Created: 'dmy',
    })
  })
})

describe('scores of rows', () => {
  it.each([
    ['stars', (at: number) => '★'.repeat(1 + (at % 5)) + '☆'.repeat(4 - (at % 5)), { kind: 'rating', min: 1, max: 5 }],
    ['CSAT score', (at: number) => `${(at * 7) % 101}%`, { kind: 'csat', min: 0, max: 100 }],
    ['rating', (at: number) => (at % 3 === 0 ? '👍' : '👎'), { kind: 'csat', min: 0, max: 1 }],
    [
      'How satisfied are you?',
      (at: number) =>
        ['Very satisfied', 'Satisfied', 'Neither satisfied nor dissatisfied', 'Dissatisfied'][at % 4] ?? '',
      { kind: 'csat', min: 1, max: 5 },
    ],
    ['Effort (CES)', (at: number) => String(1 + (at % 7)), { kind: 'ces', min: 1, max: 7 }],
  ])('finds the scale of %s', (name, cell, score) => {
    const { inspection, records } = readCells(tableOf({ id: (at) => at, [name]: cell, comment: words }))
    expect(inspection.columns[1]).toMatchObject({ role: 'score', score })
    expect(records.every(({ scores, remarks }) => scores.length === 1 && remarks.length === 0)).toBe(true)
  })

  it('takes a person’s word for a scale', () => {
    const table = tableOf({ id: (at) => at, how: (at) => 1 + (at % 7), comment: words })
    const scale = { kind: 'ces', min: 1, max: 7 } as const
    const { inspection, records } = readCells(table, { columns: { how: { score: scale } } })
    expect(inspection.columns[1]).toMatchObject({ role: 'score', score: scale, sure: 1 })
    expect(records[6]?.scores).toEqual([{ ...scale, value: 7, column: 'how' }])
  })
})

describe('wide tables', () => {
  it('reads 10,000 columns and says so', () => {
    const header = Array.from({ length: 10_000 }, (_, at) => `Question ${at}`)
    const table = [header, ...Array.from({ length: 12 }, () => header.map((_, column) => String(column % 7)))]
    const { inspection, records } = readCells(table)
    expect(inspection.columns).toHaveLength(10_000)
    expect(inspection.notes).toContain(
      'The table has 10,000 columns. All are read; those without a role become attributes.',
    )
    expect(records).toHaveLength(12)
    expect(Object.keys(records[0]?.attributes ?? {}).length).toBeGreaterThan(9_000)
  })
})
