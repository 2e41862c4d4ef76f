import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBench, type TestBench } from '../support/workbench.ts'
import { rowsXml, workbookOf } from '../unit/readers/input/workbook-writer.ts'
import { zipOf } from '../unit/readers/input/zip-writer.ts'

let bench: TestBench

beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(
    write('before.csv', 'nps,comment\n9,The invoice is right every month\n3,The export is slow\n'),
  )
})
afterAll(() => bench.close())

const mega = 1024 * 1024

function write(name: string, ...pieces: readonly (string | Uint8Array)[]): string {
  const path = join(bench.folder, name)
  if (pieces.length === 1) {
    writeFileSync(path, pieces[0] ?? '')
    return path
  }
  const file = openSync(path, 'w')
  for (const piece of pieces) writeSync(file, Buffer.from(piece))
  closeSync(file)
  return path
}

const grant = (path: string): string => bench.workbench.grant(path, path.slice(bench.folder.length + 1)).token

/** All that an import could leave behind. */
const content = async (): Promise<unknown> => {
  const { sources } = await bench.ask('sources.list')
  const { rows, total } = await bench.ask('evidence.list', { filter: {}, limit: 200 })
  return { sources, rows, total }
}

const sheet = rowsXml([
  ['nps', 'comment'],
  [9, 'good words'],
])
const workbook = workbookOf({ sheets: [{ name: 'S', rows: sheet }] })
const part = (content: string | Uint8Array, statedBytes?: number) => [
  { name: 'xl/worksheets/sheet1.xml', content, ...(statedBytes !== undefined && { statedBytes }) },
]
const withPart = (...of: Parameters<typeof part>): Buffer =>
  workbookOf({ sheets: [{ name: 'S', rows: sheet }], entries: part(...of) })
const longSheet = rowsXml([['nps', 'comment'], ...Array.from({ length: 21_000 }, (_, at) => [at % 11, `words ${at}`])])

describe('a file that is refused', () => {
  const refused: readonly (readonly [string, string, () => readonly (string | Uint8Array)[], RegExp])[] = [
    [
      'a workbook that says it unpacks to 300 MB',
      'bomb.xlsx',
      () => [withPart('<x/>', 300 * mega)],
      /200 MB is the most/,
    ],
    [
      'a workbook that unpacks to more than it says',
      'liar.xlsx',
      () => [withPart(Buffer.alloc(30 * mega, 32), 900)],
      /damaged/,
    ],
    [
      'a workbook of which half is there',
      'half.xlsx',
      () => [workbook.subarray(0, workbook.length / 2)],
      /damaged|cut/,
    ],
    [
      'a workbook that is damaged far below its head',
      'late.xlsx',
      () => [withPart(`<worksheet><sheetData>${longSheet}`)],
      /could not be read as a workbook/,
    ],
    [
      'entities that grow without end',
      'lol.xlsx',
      () => [
        workbookOf({
          sheets: [{ name: 'S', rows: sheet }],
          prolog: '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>',
        }),
      ],
      /XML document type/,
    ],
    [
      'a workbook with a password',
      'locked.xlsx',
      () => [
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ],
      /password/,
    ],
    [
      'JSON of more than 200 MB',
      'long.json',
      () => ['[', ...Array.from({ length: 201 }, () => '{"nps":9,"comment":"words"},'.repeat(mega / 28 + 1)), '{}]'],
      /200 MB is the most/,
    ],
    [
      'JSON that ends early',
      'cut.json',
      () => ['[{"nps": 9, "comment": "fine"}, {"nps": 3, "comm'],
      /stops being JSON/,
    ],
    [
      'a picture called a table',
      'photo.csv',
      () => [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
      /is a picture/,
    ],
    [
      'a program called a workbook',
      'setup.xlsx',
      () => [Buffer.from(`MZ${'\0\u0001\u0002'.repeat(40)}`, 'latin1')],
      /is a program/,
    ],
    ['nothing at all', 'empty.csv', () => [''], /is empty/],
  ]

  it.each(refused)('is refused in one line and leaves nothing: %s', async (_, name, pieces, words) => {
    const before = await content()
    const token = grant(write(name, ...pieces()))
    const { files } = await bench.ask('sources.preview', { files: [{ token }] })
    const said = files[0]?.ok === false ? files[0].message : 'was not refused'
    expect(said).toMatch(words)
    expect(said).toContain(name)
    expect(said).not.toContain('\n')
    const refusal = await bench.refusal('sources.import', { files: [{ token }] })
    expect(refusal.message).toBe(said)
    expect(await content()).toEqual(before)
  })

  it('leaves nothing of the good file imported with it, either', async () => {
    const before = await content()
    const good = grant(write('good.csv', 'nps,comment\n7,The app is fine on a train\n'))
    const bad = grant(write('bad.xlsx', withPart(`<worksheet><sheetData>${longSheet}`)))
    await bench.refusal('sources.import', { files: [{ token: good }, { token: bad }] })
    expect(await content()).toEqual(before)
  })
})

describe('a file that is read for what is in it', () => {
  const read: readonly (readonly [
    string,
    string,
    () => readonly (string | Uint8Array)[],
    { rowsKept: number; rowsSkipped: number },
  ])[] = [
    [
      'a cell of 100 MB',
      'cell.csv',
      () => [
        'nps,comment\n9,good words here\n8,"',
        ...Array.from({ length: 100 }, () => 'long story '.repeat(mega / 11)),
        '"\n3,bad words here\n',
      ],
      { rowsKept: 2, rowsSkipped: 1 },
    ],
    [
      '10,000 columns',
      'wide.csv',
      () => [
        `nps,comment,${Array.from({ length: 9_998 }, (_, at) => `q${at}`).join(',')}\n9,some good words${',1'.repeat(9_998)}\n`,
      ],
      { rowsKept: 1, rowsSkipped: 0 },
    ],
    [
      'NULs between the words',
      'nul.csv',
      () => [`nps,comment\n${'9,some quite ordinary words\n'.repeat(20)}3,one\0two words\n`],
      { rowsKept: 21, rowsSkipped: 0 },
    ],
    [
      'two encodings in one cell',
      'mixed.csv',
      () => [Buffer.from('nps;comment\n9;pr\x82s et tr\xe8s cher\n8;fine words\n', 'latin1')],
      { rowsKept: 2, rowsSkipped: 0 },
    ],
    [
      'cells that begin as formulas do',
      'formula.csv',
      () => ['nps,comment\n9,=HYPERLINK("http://x")&cmd|calc\n8,@sum of all words\n'],
      { rowsKept: 2, rowsSkipped: 0 },
    ],
    ['a workbook under the name of a CSV', 'really.csv', () => [workbook], { rowsKept: 1, rowsSkipped: 0 }],
  ]

  it.each(read)('accounts for every row of %s', async (_, name, pieces, rows) => {
    const [report] = await bench.importFiles(write(name, ...pieces()))
    expect(report).toMatchObject({ ...rows, rowsRead: rows.rowsKept + rows.rowsSkipped })
  })

  it('is a trap in an archive for itself alone: the rest of the archive is offered', async () => {
    const zip = zipOf([
      { name: 'answers.csv', content: 'nps,comment\n9,The report came on time\n' },
      { name: 'trap.csv', content: Buffer.alloc(40 * mega, 97) },
    ])
    const { files, refused } = await bench.ask('sources.gather', { tokens: [grant(write('all.zip', zip))] })
    expect(files.map(({ name }) => name)).toEqual([expect.stringContaining('answers.csv')])
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringMatching(/trap\.csv unpacks to more than 200 times/),
    ])
  })

  it('leaves a workspace that the doctor finds healthy', async () => {
    expect((await bench.ask('workspace.doctor')).healthy).toBe(true)
  })
})
