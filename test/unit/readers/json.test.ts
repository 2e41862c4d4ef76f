import { describe, expect, it } from 'vitest'
import { flatten } from '#engine/readers/json/flatten.ts'
import { withLongNumbersQuoted } from '#engine/readers/json/long-numbers.ts'
import { inspect } from '#engine/readers/inspect.ts'
import { fixture, made, readWhole, refusal } from './support.ts'

const named = (columns: readonly { readonly name: string }[]): readonly string[] => columns.map(({ name }) => name)

describe('JSON', () => {
  it('reads the longest list of objects a file holds', async () => {
    const { inspection, records } = await readWhole(fixture('json/responses.json'))
    expect(inspection.reading).toMatchObject({ format: 'json', kind: 'survey' })
    expect(named(inspection.columns)).toEqual([
      'id',
      'score',
      'comment',
      'created_at',
      'customer.plan',
      'customer.region',
      'tags',
      'history',
    ])
    expect(records.map((record) => record.cells?.[0])).toEqual(['77823422740259380123', '77823422740259380124', '12'])
    expect(records[0]?.cells?.slice(4)).toEqual(['Pro', 'North', 'speed; export', '[{"step":1},{"step":2}]'])
    expect(records[2]?.cells?.slice(4)).toEqual(['', '', '', ''])
    expect(records.map((record) => record.place.from)).toEqual([1, 2, 3])
  })

  it('reads lists of cells whose first is the header', async () => {
    const file = made('a.json', '[["nps","comment"],[9,"good words"],[null,"bad words"]]')
    const { inspection, records } = await readWhole(file)
    expect(named(inspection.columns)).toEqual(['nps', 'comment'])
    expect(records.map((record) => record.cells)).toEqual([
      ['9', 'good words'],
      ['', 'bad words'],
    ])
  })

  it('skips a value that stands where a record should be', async () => {
    const { records, skips } = await readWhole(
      made('a.json', '[{"nps":9,"comment":"good words"}, 17, {"nps":3,"comment":"x y"}]'),
    )
    expect(records).toHaveLength(2)
    expect(skips).toEqual([{ row: 2, reason: 'a single value where a record should be' }])
  })

  it('keeps numbers of more than 15 digits as they are written, and digits in texts alone', () => {
    const text = '{"id": 12345678901234567890, "text": "12345678901234567890 \\" 1", "n": 1.5, "far": 1e999, "e": -1e5}'
    expect(withLongNumbersQuoted(text)).toBe(
      '{"id": "12345678901234567890", "text": "12345678901234567890 \\" 1", "n": 1.5, "far": "1e999", "e": -1e5}',
    )
  })

  it('flattens objects to names with dots, and keeps what is nested deeper as JSON', () => {
    const fields = flatten({ a: { b: { c: 1 } }, list: [1, null, 'x'], none: null, empty: {}, objects: [{ d: true }] })
    expect(fields).toEqual([
      { key: 'a.b.c', text: '1' },
      { key: 'list', text: '1; ; x' },
      { key: 'none', text: '' },
      { key: 'empty', text: '' },
      { key: 'objects', text: '[{"d":true}]' },
    ])
  })

  it('finishes a text that is nested without end', async () => {
    const file = made('a.json', `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"comment":"some words"}]`)
    const { records } = await readWhole(file)
    expect(records[0]?.cells).toEqual(['(nested too deeply)', 'some words'])
  })

  it('keeps keys with the names of JavaScript’s own properties', async () => {
    const { inspection } = await readWhole(
      made('a.json', '[{"__proto__":"x","constructor":"y","comment":"some words"}]'),
    )
    expect(named(inspection.columns)).toEqual(['__proto__', 'constructor', 'comment'])
  })
})

describe('records that each have keys of their own', () => {
  it('stay a table that ends', async () => {
    const records = Array.from({ length: 6_000 }, (_, at) => ({ comment: 'some words', [`key ${at}`]: at }))
    const { inspection, records: read } = await readWhole(made('a.json', JSON.stringify(records)))
    expect(inspection.columns).toHaveLength(5_000)
    expect(read).toHaveLength(6_000)
    expect(read.at(-1)?.remarks[0]?.reason).toContain('"key 5999" has no column')
  }, 60_000)

  it('has what is named in a remark masked', async () => {
    const line = JSON.stringify({ nps: 9, comment: 'x'.repeat(2_000) })
    const late = JSON.stringify({ nps: 3, comment: 'bad words', mail: 'ana@northwind.example' })
    const { records } = await readWhole(made('a.jsonl', `${`${line}\n`.repeat(2_200)}${late}\n`))
    expect(records.at(-1)?.remarks[0]?.reason).toContain('it holds "[e-mail 1]"')
  })
})

describe('JSON Lines', () => {
  it('takes the keys of the head as columns and counts lines', async () => {
    const { inspection, records, skips } = await readWhole(fixture('json/answers.jsonl'))
    expect(inspection.reading.format).toBe('jsonl')
    expect(named(inspection.columns)).toEqual(['ticket', 'rating', 'comment', 'channel'])
    expect(records.map((record) => [record.place.from, record.cells?.[2]])).toEqual([
      [1, 'The export to Excel is slow'],
      [2, 'Support answered within the hour'],
      [5, 'We would like a second calendar'],
    ])
    expect(skips).toEqual([
      { row: 3, reason: 'empty row' },
      { row: 4, reason: 'the line is not JSON' },
    ])
  })

  it('names a key that first comes below the head with its value', async () => {
    const line = JSON.stringify({ nps: 9, comment: 'x'.repeat(2_000) })
    const late = JSON.stringify({ nps: 3, comment: 'bad words', region: 'North' })
    const { records } = await readWhole(made('a.jsonl', `${`${line}\n`.repeat(2_200)}${late}\n`))
    expect(records).toHaveLength(2_201)
    expect(records.at(-1)?.remarks).toContainEqual({
      reason: '"region" has no column, because no record of the head has it; it holds "North"',
      fate: 'kept without it',
    })
  })

  it('refuses lines without an object', async () => {
    expect(await refusal(inspect(made('a.jsonl', '{"x\n{"y\n')))).toMatchObject({ code: 'no-rows' })
  })
})
