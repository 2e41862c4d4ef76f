import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeWorkbook from 'write-excel-file/node'

/** A folder of files to import, gone with the test run's temporary folder. */
export interface ImportFiles {
  readonly folder: string
  /** Writes a file into it; returns its path. */
  write(name: string, content: string | Buffer): string
}

export function importFiles(): ImportFiles {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-import-'))
  return {
    folder,
    write(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}

const header = 'Response ID,Date,Company,NPS,What is the main reason for your score?'

/** Four answers: one with a score off the scale, one with an address in it, one that says nothing. */
export const surveyText = [
  header,
  '1,2026-10-12,Alder Mills,3,"Exports time out, every month end"',
  '2,2026-10-13,Birch Bank,10,Support called back within the hour',
  '3,2026-10-14,Cedar Freight,11,Write to me at someone@example.com',
  '4,2026-10-15,Dune Optics,7,n/a',
  '',
].join('\n')

/** The same survey a month later: the same columns, other answers. */
export const laterSurveyText = [
  header,
  '5,2026-11-12,Alder Mills,6,The export finishes now but takes an hour',
  '6,2026-11-13,Elm Logistics,9,Search finds what I look for',
  '',
].join('\n')

const turns = [
  'Success manager: How has the finance team taken to the reports?',
  'Finance lead: The reports are great but we cannot get them out of the product.',
  'Success manager: Is that the export to a spreadsheet?',
  'Finance lead: Anything over fifty thousand rows just spins.',
  'IT admin: Every month end the export stops at half past nine.',
  'Success manager: I will take that to the team.',
  'IT admin: Single sign-on works well for us by now.',
]

/** A call of three, as WebVTT; `about` is a word of its own, so that no two calls are alike. */
export const callText = (about = 'reports'): string =>
  [
    'WEBVTT',
    ...turns.flatMap((turn, at) => [
      '',
      `00:00:${10 + at * 5}.000 --> 00:00:${14 + at * 5}.000`,
      turn.replaceAll('reports', about),
    ]),
    '',
  ].join('\n')

/** One cell in two encodings: é as CP850 has it (0x82) beside è as Latin-1 has it (0xE8). */
export const garbledSurvey = (): Buffer =>
  Buffer.from(
    [
      'Response ID,Date,NPS,What is the main reason for your score?',
      '1,2026-10-12,3,Le repr\u0082sentant est tr\u00E8s press\u0082',
      '2,2026-10-13,9,Bon service apr\u00E8s la premi\u00E8re r\u0082ponse',
      '3,2026-10-14,8,Les prix restent corrects pour nous',
      '',
    ].join('\n'),
    'latin1',
  )

/** A workbook with two answers on one sheet and one on the other. */
export function twoSheets(): Promise<Buffer> {
  const [names = [], ...answers] = laterSurveyText
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
    sheet: name,
    data: [names, ...rows].map((row) => row.map((value) => ({ value }))),
  })
  return writeWorkbook([sheet('Spring', answers), sheet('Autumn', answers.slice(1))]).toBuffer()
}
