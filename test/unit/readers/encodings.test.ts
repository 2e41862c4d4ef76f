import { describe, expect, it } from 'vitest'
import { commentsOf, made, readWhole } from './support.ts'

const table = 'nps,comment\n9,Très bien – merci\n2,Trop cher à la caisse\n'

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(table, 'utf8')],
    ['utf-8', Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from(table, 'utf8')])],
    ['utf-16le', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(table, 'utf16le')])],
    ['utf-16le', Buffer.from(table, 'utf16le')],
    ['utf-16be', Buffer.from(table, 'utf16le').swap16()],
  ])('reads %s', async (encoding, bytes) => {
    const { inspection, records } = await readWhole(made('t.csv', bytes))
    expect(inspection.reading.encoding).toBe(encoding)
    expect(inspection.columns.map((column) => column.name)).toEqual(['nps', 'comment'])
    expect(commentsOf(records).map((comment) => comment.text)).toEqual(['Très bien – merci', 'Trop cher à la caisse'])
  })

  it('reads windows-1252 by the WHATWG table and loses no byte, not even those the code page leaves open', async () => {
    const bytes = Buffer.from('nps,comment\n9,d\xe9j\xe0 vu \x80 \x90 \x82\n', 'latin1')
    const { inspection, records } = await readWhole(made('t.csv', bytes))
    expect(inspection.reading.encoding).toBe('windows-1252')
    expect(records[0]?.passages[0]?.text).toBe('déjà vu € \u0090 ‚')
  })

  it('reads Excel’s Unicode text with tabs', async () => {
    const bytes = Buffer.concat([
      Buffer.from('fffe', 'hex'),
      Buffer.from('nps\tcomment\r\n9\tsehr gut, danke\r\n', 'utf16le'),
    ])
    const { inspection, records } = await readWhole(made('t.txt', bytes))
    expect(inspection.reading).toMatchObject({ format: 'csv', delimiter: '\t', encoding: 'utf-16le' })
    expect(records).toHaveLength(1)
  })

  it('says which row holds a character that could not be read', async () => {
    const bytes = Buffer.from('nps,comment\n9,caf\xe9 au lait\n', 'latin1')
    const { records } = await readWhole(made('t.csv', bytes), { reading: { encoding: 'utf-8' } })
    expect(records[0]?.remarks).toEqual([
      { reason: 'A character in "comment" could not be read', fate: 'kept with � in its place' },
    ])
  })
})
