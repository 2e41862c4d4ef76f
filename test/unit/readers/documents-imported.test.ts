import { describe, expect, it } from 'vitest'
import { docxOf, odtOf, pdfOf, wordParagraph } from './documents-made.ts'
import { commentsOf, made, readWhole } from './support.ts'

const turns = [
  'Kim Ode (CSM)  0:03',
  'How is it going?',
  'Robin Ash  0:09',
  'Reports are late.',
  'Kim Ode (CSM)  0:15',
  'I see.',
]

describe('documents as they are imported', () => {
  it('reads a transcript in a Word document', async () => {
    const { inspection, records } = await readWhole(
      made('2026-03-04 - Contoso - call.docx', docxOf(turns.map((line) => wordParagraph(line)).join(''))),
    )
    expect(inspection.reading).toMatchObject({ format: 'docx', kind: 'call', tool: 'transcript' })
    expect(records[0]).toMatchObject({ account: 'Contoso', when: { iso: '2026-03-04' }, durationMs: 15_000 })
    expect(commentsOf(records)).toEqual([{ voice: 'customer', text: 'Reports are late.' }])
  })

  it('reads notes in an OpenDocument text, in Rich Text and in a PDF', async () => {
    const odt = odtOf('<text:p>They want a quicker search in reports.</text:p>')
    const rtf = String.raw`{\rtf1\ansi They want a quicker search in reports.\par}`
    const pdf = pdfOf([['They want a quicker search in reports.']])
    for (const [name, content] of [
      ['n.odt', odt],
      ['n.rtf', rtf],
      ['n.pdf', pdf],
    ] as const) {
      const { inspection, records } = await readWhole(made(name, content))
      expect(inspection.reading.tool, name).toBe('notes')
      expect(commentsOf(records), name).toEqual([{ voice: 'reported', text: 'They want a quicker search in reports.' }])
    }
  })
})
