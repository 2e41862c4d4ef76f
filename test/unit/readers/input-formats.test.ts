import { describe, expect, it } from 'vitest'
import { endingNote } from '#engine/readers/input/wrong-ending.ts'
import { fingerprintOf } from '#engine/readers/input/fingerprint.ts'
import { inspect } from '#engine/readers/inspect.ts'
import { isMail } from '#engine/readers/input/mail-head.ts'
import { textFormat } from '#engine/readers/input/text-format.ts'
import { rowsXml, workbookOf } from './input/workbook-writer.ts'
import { made, readWhole, refusal } from './support.ts'

const format = (name: string, text: string): string => textFormat({ name, text, kind: undefined }).format

describe('recognising a text by its words', () => {
  it.each([
    ['a.txt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nhi', 'vtt'],
    ['a.txt', '1\n00:00:01,000 --> 00:00:04,000\nhi', 'srt'],
    ['a.xls', '<!-- made by x -->\n<html><table></table>', 'html'],
    ['a.xls', '<meta charset="utf-8"><table></table>', 'html'],
    ['a.txt', '{"a": 1}\n{"a": 2}\n', 'jsonl'],
    ['a.csv', '[{"a": 1}, {"a": 2}]', 'json'],
    ['a', '{\n  "rows": [\n', 'json'],
    ['a.jsonl', '{"a": 1}', 'jsonl'],
    ['a.txt', '[00:01:02] Ana: hello there', 'txt'],
    ['a.txt', '[Ana] hello there', 'txt'],
    ['a.txt', 'From: Ana <ana@northwind.example>\nTo: us@ours.example\nSubject: Export\n\nHello', 'eml'],
    ['a.txt', 'From: the field\nNotes of a visit', 'txt'],
    ['a.md', '# Notes\n\nFrom: Ana', 'md'],
    ['a.csv', 'just,two\n', 'csv'],
    ['a.txt', 'a\tb\n1\t2\n', 'csv'],
    ['a.txt', 'a,b,c\n1,2,3\n4,5,6\n', 'csv'],
    ['a.txt', 'Well, yes, and no.\nThat was it.\n', 'txt'],
    ['a.vtt', 'no captions in it', 'txt'],
  ])('takes %s with %j for %s', (name, text, expected) => {
    expect(format(name, text)).toBe(expected)
  })

  it('knows a mail by its sender and another line of its head, folded lines too', () => {
    expect(isMail('Received: from mx\n\tby mx2\nFrom: a@b.example\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nx')).toBe(
      true,
    )
    expect(isMail('Subject: x\nDate: y\n\nFrom: a')).toBe(false)
    expect(isMail('Ana: hello\nBo: hi\n')).toBe(false)
  })

  it('believes the user before the words', async () => {
    const file = made('a.txt', 'one, two, three\nfour, five, six\nseven, eight, nine\n')
    expect((await inspect(file)).reading.format).toBe('csv')
    const asked = await inspect(file, { reading: { format: 'txt' } })
    expect(asked.reading).toMatchObject({ format: 'txt', kind: 'call' })
  })
})

describe('names that say something else than the bytes', () => {
  it('says what a file is when its ending is wrong', async () => {
    const rows = rowsXml([
      ['nps', 'comment'],
      [9, 'good words'],
    ])
    const { notes, reading } = await inspect(made('answers.csv', workbookOf({ sheets: [{ name: 'S', rows }] })))
    expect(reading.format).toBe('xlsx')
    expect(notes).toContain('The name ends in .csv, but the file is a workbook and read as such.')
  })

  it('says nothing where an ending may hold several formats, or none is known', () => {
    expect(endingNote('a.txt', 'csv')).toBeNull()
    expect(endingNote('a.export', 'json')).toBeNull()
    expect(endingNote('a.constructor', 'json')).toBeNull()
    expect(endingNote('a.xls', 'html')).toContain('a web page')
  })

  it('is as sure of a file as of the weakest step, and says by what', async () => {
    const { sure, why } = await inspect(made('a.dat', 'nps,comment,plan\n9,good words,Pro\n3,bad words,Pro\n'))
    expect(sure).toBeLessThanOrEqual(0.75)
    expect(why).not.toBe('')
  })
})

describe('the smallest files', () => {
  it.each([
    ['only line ends', '\n\r\n\n', 'empty'],
    ['only quotation marks', '"""""', 'no-rows'],
    ['one line', 'nps,comment', 'no-rows'],
    ['one mark', '"', 'no-rows'],
  ])('refuses a CSV of %s', async (_, content, code) => {
    expect(await refusal(inspect(made('a.csv', content)))).toMatchObject({ code })
  })

  it.each([
    ['lone CR', 'nps,comment\r9,good words\r3,"two\nlines"\r'],
    ['sep=;', 'sep=;\r\nnps;comment\r\n9;good words\r\n3;"two\nlines"\r\n'],
    ['sep= a tab', 'sep=\t\nnps\tcomment\n9\tgood words\n3\t"two\nlines"\n'],
  ])('reads a CSV with %s', async (_, content) => {
    const { records, skips } = await readWhole(made('a.csv', content))
    expect(records.map((record) => record.cells)).toEqual([
      ['9', 'good words'],
      ['3', 'two\nlines'],
    ])
    expect(skips).toEqual([])
  })
})

describe('fingerprints', () => {
  it('are the same for the same files packed anew, whatever their order', async () => {
    const [one, two] = [made('one.txt', 'one'), made('two.txt', 'two')]
    const whole = { path: one.path, name: 'calls.zip', parts: [one, two] }
    expect(await fingerprintOf({ ...whole, parts: [two, one] })).toBe(await fingerprintOf(whole))
    const renamed = { ...whole, parts: [one, { ...two, name: 'three.txt' }] }
    expect(await fingerprintOf(renamed)).not.toBe(await fingerprintOf(whole))
  })

  it('are SHA-256 of the bytes of a file by itself', async () => {
    expect(await fingerprintOf(made('a.txt', 'abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
