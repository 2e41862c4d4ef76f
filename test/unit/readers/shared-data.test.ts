import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commentsOf, readWhole, rolesOf } from './support.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const there = existsSync(folder)
if (!there) console.warn('Skipped: reading the real data, because ../shared/data is not here.')

function file(path: string) {
  return { path: join(folder, path), name: basename(path) }
}

describe.skipIf(!there)('the real data of ../shared/data', () => {
  it('reads every airline tweet, with its line ends', async () => {
    const { inspection, records, skips } = await readWhole(file('airline-tweets/comments.csv'))
    expect(rolesOf(inspection)).toEqual({
      id: ['id'],
      when: ['created'],
      attribute: ['airline', 'sentiment', 'sentiment_confidence', 'reason', 'reason_confidence'],
      comment: ['text'],
    })
    expect(inspection.columns.find((column) => column.name === 'created')?.dateOrder).toBe('dmy')
    expect([records.length, skips.length]).toEqual([14_640, 0])
    expect(records[0]?.when).toEqual({ iso: '2015-02-24T11:35', precision: 'minute' })
    expect(records.every((record) => record.when !== null && record.remarks.length === 0)).toBe(true)
    expect(records[5]?.passages[0]?.text).toContain('playing.\nit')
  })

  it('reads every banking question', async () => {
    const { inspection, records } = await readWhole(file('banking77/train.csv'))
    expect(rolesOf(inspection)).toEqual({ comment: ['text'], attribute: ['category'] })
    expect(commentsOf(records)).toHaveLength(10_003)
  })

  it('reads patients’ answers, and what was lost of dates with the months first', async () => {
    const { inspection, records, skips } = await readWhole(file('patient-feedback/comments.csv'))
    const { attribute: _attributes, ...roles } = rolesOf(inspection)
    expect(roles).toEqual({
      id: ['Comment ID'],
      respondent: ['Respondent ID'],
      when: ['Date'],
      question: ['FFT question'],
      comment: ['FFT answer'],
    })
    expect([records.length, skips.length]).toEqual([7_908, 0])
    const remarks = records.flatMap((record) => record.remarks)
    expect(remarks[0]?.reason).toMatch(/^Date “1\d\/\d\d\/2021” does not exist as day\/month\/year$/)
    expect(records.filter((record) => record.when === null)).toHaveLength(remarks.length)
    const silent = records.filter((record) => record.passages[0]?.text === 'Did not answer')
    expect(silent.length).toBeGreaterThan(1_000)
    expect(silent.every((record) => record.nonAnswers === 1 && record.passages[0]?.comments.length === 0)).toBe(true)
  })

  it('joins two variants of one question where that is asked for, and not before', async () => {
    const variants = ['How could we improve?', 'What could we do better?'] as const
    const questionsOf = (read: Awaited<ReturnType<typeof readWhole>>) => {
      const counts = new Map<string, number>()
      for (const { passages } of read.records) {
        const question = passages[0]?.question ?? ''
        counts.set(question, (counts.get(question) ?? 0) + (passages[0]?.comments.length ?? 0))
      }
      return counts
    }
    const asFound = await readWhole(file('patient-feedback/comments.csv'))
    expect(asFound.inspection.variants).toEqual([variants])
    const apart = questionsOf(asFound)
    const joined = questionsOf(
      await readWhole(file('patient-feedback/comments.csv'), {
        reading: { questions: { [variants[1]]: variants[0] } },
      }),
    )
    expect(apart.get(variants[1])).toBeGreaterThan(500)
    expect(joined.has(variants[1])).toBe(false)
    expect(joined.get(variants[0])).toBe((apart.get(variants[0]) ?? 0) + (apart.get(variants[1]) ?? 0))
  })

  it('reads the French panel with its mixed bytes', async () => {
    const { inspection, records } = await readWhole(file('nps-panel/nps.csv'))
    expect(inspection.reading.encoding).toBe('windows-1252')
    expect(rolesOf(inspection)).toMatchObject({ id: ['id'], comment: ['explication'] })
    expect(inspection.columns.find((column) => column.name === 'nps')).toMatchObject({
      role: 'score',
      score: { kind: 'nps', min: 0, max: 10 },
    })
    expect(records).toHaveLength(13_954)
    const scores = records.flatMap((record) => record.scores.filter(({ kind }) => kind === 'nps'))
    expect(scores).toHaveLength(13_612)
    const net = scores.reduce((sum, { value }) => sum + (value >= 9 ? 1 : value <= 6 ? -1 : 0), 0) / scores.length
    expect((net * 100).toFixed(1)).toBe('53.4')
  })

  it('offers to put the French panel’s letters right, and does', async () => {
    const path = 'nps-panel/nps.csv'
    const { inspection } = await readWhole(file(path))
    expect(inspection.repair?.cells).toBeGreaterThan(1_000)
    expect(inspection.repair?.examples[0]?.after).toContain('échange')
    const { records } = await readWhole(file(path), { reading: { repairsText: true } })
    const text = records.flatMap((record) => record.passages.map((passage) => passage.text)).join('\n')
    for (const word of ['préférables', 'précision', 'préféré', 'grâce', 'fraîcheur', 'goût', 'Noël', 'FÉLICITER', 'Ça'])
      expect(text).toContain(word)
    expect(text).toContain('15€')
    expect(text).toContain('coïncidence…')
    expect(text).not.toMatch(/\p{L}[‚ƒˆ‰\u0090]|[ƒ\u0090]\p{L}/u)
  })

  it.each(['sample.csv', 'sample_legacy.csv'])('reads Qualtrics’ %s', async (name) => {
    const { inspection, records } = await readWhole(file(`qualtrics-samples/${name}`))
    expect(inspection.reading.tool).toBe('Qualtrics')
    expect(rolesOf(inspection)['comment']).toEqual(['Q2'])
    expect(records.map((record) => record.ownId)).toEqual(['R_2YPOQ602ER1jkf1'])
    expect(commentsOf(records).map((comment) => comment.text)).toEqual(['Hello World!'])
  })
})
