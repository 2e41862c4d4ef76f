import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { rowsXml, workbookOf } from './input/workbook-writer.ts'
import { commentsOf, fixture, made, readWhole, rolesOf } from './support.ts'

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
const escaped = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

describe('the other exports of Qualtrics', () => {
  const { data } = Papa.parse<string[]>(readFileSync(fixture('qualtrics.csv').path, 'utf8'), { skipEmptyLines: true })

  it.each([
    ['TSV in UTF-16', 'q.tsv', utf16(Papa.unparse(data, { delimiter: '\t' }))],
    [
      'XLSX',
      'q.xlsx',
      workbookOf({ sheets: [{ name: 'Sheet0', rows: rowsXml(data.map((row) => row.map(escaped))) }] }),
    ],
  ])('say the same as %s', async (_, name, content) => {
    const [csv, other] = [await readWhole(fixture('qualtrics.csv')), await readWhole(made(name, content))]
    expect(other.inspection.reading).toMatchObject({ tool: 'Qualtrics', headerRows: 3 })
    expect(other.inspection.notes).toContain('Times are in America/Denver.')
    expect(rolesOf(other.inspection)).toEqual(rolesOf(csv.inspection))
    expect(commentsOf(other.records)).toEqual(commentsOf(csv.records))
    expect(other.records.map(({ ownId, when, scores }) => ({ ownId, when, scores }))).toEqual(
      csv.records.map(({ ownId, when, scores }) => ({ ownId, when, scores })),
    )
    expect(other.skips).toEqual(csv.skips)
  })
})

describe('Google Forms in other languages', () => {
  it.each([
    ['Marca temporal', 'Dirección de correo electrónico', '¿Qué probabilidad hay de que nos recomiende?', '¿Por qué?'],
    ['Carimbo de data/hora', 'Endereço de e-mail', 'Qual a probabilidade de você nos recomendar?', 'Por quê?'],
    ['Horodateur', 'Adresse e-mail', 'Nous recommanderiez-vous ?', 'Pourquoi ?'],
    ['Zeitstempel', 'E-Mail-Adresse', 'Wie wahrscheinlich ist es, dass Sie uns empfehlen?', 'Warum?'],
    ['Informazioni cronologiche', 'Indirizzo email', 'Con quale probabilità ci consiglieresti?', 'Perché?'],
  ])('are known by %s, with the address left out and the score for NPS', async (when, mail, score, comment) => {
    const rows = [
      '12/03/2026 10:11:12,ana@northwind.example,9,The answer came within the hour',
      '13/03/2026 10:11:12,eva@northwind.example,0,Far too slow for all of us',
    ]
    const header = Papa.unparse([[when, mail, score, comment]])
    const { inspection, records } = await readWhole(made('g.csv', `${header}\n${rows.join('\n')}\n`))
    expect(inspection.reading.tool).toBe('Google Forms')
    expect(rolesOf(inspection)).toEqual({ when: [when], 'leave-out': [mail], score: [score], comment: [comment] })
    expect(records.map(({ scores }) => [scores[0]?.kind, scores[0]?.value])).toEqual([
      ['nps', 9],
      ['nps', 0],
    ])
  })
})

describe('tables between other lines', () => {
  it('are found in a short file with titles above and lines below', async () => {
    const table = 'date,nps,comment\n2026-03-01,9,"It was quick, and fine"\n2026-03-02,3,Nobody ever answered me\n'
    const text = `Customer survey\nExported by,Robin\n\n${table}Total 2 rows\nConfidential\n`
    const { inspection, records, skips } = await readWhole(made('s.csv', text))
    expect(inspection.reading).toMatchObject({ delimiter: ',', headerAt: 3, headerRows: 1 })
    expect(commentsOf(records).map((one) => one.text)).toEqual(['It was quick, and fine', 'Nobody ever answered me'])
    expect(skips.map(({ row }) => row)).toEqual([7, 8])
  })

  it.each(['|', '\t', ';'])('are parted by %j although their words are full of commas', async (delimiter) => {
    const rows = [
      ['nps', 'comment', 'plan'],
      ['9', 'Good, fast, and cheap', 'Pro'],
      ['3', 'Bad, slow, and dear, too', 'Basic'],
    ]
    const { inspection } = await readWhole(made('p.csv', rows.map((row) => row.join(delimiter)).join('\n')))
    expect(inspection.reading.delimiter).toBe(delimiter)
    expect(rolesOf(inspection)).toEqual({ score: ['nps'], comment: ['comment'], plan: ['plan'] })
  })
})

describe('numbers that are something else', () => {
  it.each([
    ['days of Excel', ['46000', '46001.5'], ['2025-12-09', '2025-12-10T12:00:00']],
    ['seconds', ['1767225600', '1767312000'], ['2026-01-01T00:00:00', '2026-01-02T00:00:00']],
    ['milliseconds', ['1767225600000', '1767312000000'], ['2026-01-01T00:00:00', '2026-01-02T00:00:00']],
  ])('are dates where a column of %s is called so', async (_, [one, other], isos) => {
    const text = `created_at,nps,comment\n${one},9,The report is late\n${other},3,It works well for us\n`
    const { records } = await readWhole(made('t.csv', text))
    expect(records.map(({ when }) => when?.iso)).toEqual(isos)
  })

  it('are ids that a spreadsheet has rounded, which is said', async () => {
    const text = 'call id,comment\n7.78E+18,The report is late again\n7.79E+18,It is fine now really\n'
    const { inspection, records } = await readWhole(made('t.csv', text))
    expect(inspection.checks).toContain(
      '"call id" holds numbers like 7.78E+18: a spreadsheet has dropped their last digits.',
    )
    expect(records).toHaveLength(2)
  })

  it('are effort and satisfaction on the scale that the column shows', async () => {
    const header = 'How easy was it to solve your issue? (1-7),How satisfied are you with support? (1-5),Why?'
    const rows = Array.from({ length: 30 }, (_, at) => `${1 + (at % 7)},${1 + (at % 5)},It took ${at} calls`)
    const { records } = await readWhole(made('t.csv', [header, ...rows].join('\n')))
    expect(records[0]?.scores.map(({ kind, min, max }) => [kind, min, max])).toEqual([
      ['ces', 1, 7],
      ['csat', 1, 5],
    ])
  })

  it('are thumbs', async () => {
    const text = 'rating,comment\n👍,It was quick and fine\n👎,Nobody ever answered\n👍,All is good here\n'
    const { records } = await readWhole(made('t.csv', text))
    expect(records.map(({ scores }) => [scores[0]?.value, scores[0]?.max])).toEqual([
      [1, 1],
      [0, 1],
      [1, 1],
    ])
  })
})
