import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { ReadError } from '#engine/readers/errors.ts'
import { inspect } from '#engine/readers/inspect.ts'
import { read } from '#engine/readers/read.ts'
import { maskKinds } from '#shared/domain/reading.ts'
import { zipOf } from './input/zip-writer.ts'
import { fixture, made, refusal } from './support.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('files that cannot be read', () => {
  const cases: readonly (readonly [string, string, string | Uint8Array, string, RegExp])[] = [
    ['an empty file', 'a.csv', '', 'empty', /^a\.csv is empty/],
    ['a file of white space', 'a.csv', ' \n\n', 'empty', /nothing but white space/],
    [
      'a broken PDF under a CSV name',
      'a.csv',
      '%PDF-1.7\n1 0 obj\n',
      'damaged',
      /is a PDF, although its name ends in \.csv/,
    ],
    ['a picture under a CSV name', 'a.csv', png, 'wrong-ending', /is a picture/],
    [
      'a program under a CSV name',
      'a.csv',
      Buffer.from(`MZ${'\0\u0001\u0002'.repeat(40)}`, 'latin1'),
      'wrong-ending',
      /is a program/,
    ],
    [
      'a damaged zip under a CSV name',
      'a.csv',
      Buffer.from('PK\u0003\u0004\u0000\u0000half', 'latin1'),
      'damaged',
      /is damaged/,
    ],
    [
      'bytes that are no text',
      'a.csv',
      Buffer.from(Array.from({ length: 600 }, (_, at) => at % 7)),
      'wrong-ending',
      /is a file of an unknown kind, although/,
    ],
    [
      'an old workbook',
      'a.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'old-office',
      /save it as \.xlsx/,
    ],
    [
      'a web page without a table under an Excel name',
      'a.xls',
      '<html><body><p>Sign in to download the report</p></body></html>',
      'unknown-format',
      /^a\.xls is a web page without a table/,
    ],
    ['a table of a web page with one row', 'a.xls', '<table><tr><td>nps</td></tr></table>', 'no-rows', /no rows/],
    ['XML', 'a.xml', '<?xml version="1.0"?><answers/>', 'unknown-format', /is an XML file, which is not read/],
    ['an empty list', 'a.json', '{"responses": []}', 'unknown-format', /holds an object with "responses" where/],
    ['a list of texts', 'a.json', '["a", "b"]', 'unknown-format', /holds a list of 2 texts where/],
    ['JSON that ends early', 'a.json', '[{"nps": 9},\n{"nps"', 'damaged', /stops being JSON/],
    [
      'a zip of files that nobody opened',
      'a.zip',
      zipOf([{ name: 'a.csv', content: 'a' }]),
      'unknown-format',
      /is a zip archive, which is not read/,
    ],
    [
      'an OpenDocument workbook',
      'a.ods',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<x/>' },
      ]),
      'unknown-format',
      /an OpenDocument workbook, which is not read\. Open it in Excel or LibreOffice, save it as \.xlsx/,
    ],
    ['a header without rows', 'a.csv', 'nps,comment\n', 'no-rows', /a header and no rows/],
    ['captions without a cue', 'a.vtt', 'WEBVTT\n\nNOTE nothing here\n', 'no-rows', /no captions/],
  ]

  it.each(cases)('refuses %s in one line', async (...refused) => {
    const [, name, content, code, message] = refused
    const error = await refusal(inspect(made(name, content)))
    expect(error).toBeInstanceOf(ReadError)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('\n')
  })

  it('refuses a workbook with a password', async () => {
    const content = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await refusal(inspect(made('a.xlsx', content)))).toMatchObject({ code: 'password' })
  })

  it('refuses a path that does not exist, and a folder', async () => {
    expect(await refusal(inspect({ path: '/nowhere/at/all.csv', name: 'all.csv' }))).toMatchObject({
      code: 'not-readable',
      message: 'all.csv was not found. Check the path, or choose the file again.',
    })
    const folder = mkdtempSync(`${tmpdir()}/verbatim-folder-`)
    expect(await refusal(inspect({ path: folder, name: 'answers' }))).toMatchObject({
      code: 'not-readable',
      message: 'answers is a folder. Choose the files in it.',
    })
  })

  it('names a column that does not exist and those that do', async () => {
    const error = await refusal(
      inspect(made('a.csv', 'nps,comment\n9,good\n'), { columns: { Score: { role: 'score' } } }),
    )
    expect(error).toMatchObject({
      code: 'no-such-column',
      message: 'a.csv has no column "Score". Its columns are: nps, comment.',
      details: { column: 'Score', columns: ['nps', 'comment'] },
    })
  })

  it('stops when it is aborted', async () => {
    const file = fixture('win-loss.csv')
    const { reading, columns } = await inspect(file)
    const controller = new AbortController()
    controller.abort(new Error('cancelled by the user'))
    const first = read(file, { reading, columns, mask: maskKinds, signal: controller.signal }).next()
    expect((await refusal(first)).message).toBe('cancelled by the user')
  })
})
