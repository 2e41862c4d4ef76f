import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBench, type TestBench } from '../support/workbench.ts'

/**
 * Ten answers on importance and on satisfaction, worked by hand. Export, on 0 to 10: importance 10 10 9 9 9 9 9 8 5 2,
 * seven of ten are 9 or 10; satisfaction 10 9 8 8 7 6 4 3 1 0, two of ten. So 7 + (7 − 2) = 12. Price, on 1 to 5: importance
 * five of ten are 4 or 5, satisfaction six of ten: 5 + 0 = 5.
 */
const exportMatters = [10, 10, 9, 9, 9, 9, 9, 8, 5, 2]
const exportPleases = [10, 9, 8, 8, 7, 6, 4, 3, 1, 0]
const priceMatters = [5, 5, 5, 4, 4, 3, 3, 2, 1, 1]
const pricePleases = [5, 5, 5, 5, 4, 4, 2, 2, 1, 1]
const questions = {
  exportMatters: 'How important is exporting your data to you? (0-10)',
  exportPleases: 'How satisfied are you with exporting your data? (0-10)',
  priceMatters: 'Importance: a predictable price (1 to 5)',
  pricePleases: 'Satisfaction: a predictable price (1 to 5)',
}

let bench: TestBench
let exportId = ''
let priceId = ''

function needs(name: string, month: string): string {
  const head = ['Response ID', 'Date', 'Company', 'Employees', ...Object.values(questions), 'What should we improve?']
  const rows = exportMatters.map((value, at) =>
    [
      `${name}-${at}`,
      `${month}-1${at % 9}`,
      `Company ${at}`,
      40 * at + 3,
      value,
      exportPleases[at],
      priceMatters[at],
      pricePleases[at],
      at % 2 ? `The export of report ${at} fails every time` : `The price went up twice in year ${at}`,
    ].join(','),
  )
  const path = join(bench.folder, `${name}.csv`)
  writeFileSync(path, [head.join(','), ...rows, ''].join('\n'))
  return path
}

const cardOf = async (id: string) => (await bench.ask('priorities.list')).priorities.find((card) => card.id === id)

beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(needs('needs', '2026-05'))
  const made = []
  for (const topic of ['export', 'price']) {
    const { rows } = await bench.ask('evidence.list', { filter: { search: topic }, limit: 200 })
    const { id } = await bench.ask('themes.create', { label: `The ${topic}`, comments: rows.map((row) => row.comment) })
    made.push((await bench.ask('priorities.create', { themes: [id] })).id)
  }
  ;[exportId = '', priceId = ''] = made
})
afterAll(() => bench.close())

describe('asked questions', () => {
  it('are recognised among the columns, with the shares of their two highest answers', async () => {
    const { questions: found } = await bench.ask('ranking.questions', { id: exportId })
    expect(
      found.map(({ question, asks, topTwo, answers, highest }) => [question, asks, topTwo, answers, highest]),
    ).toEqual([
      [questions.exportMatters, 'importance', 7, 10, 10],
      [questions.priceMatters, 'importance', 5, 10, 5],
      [questions.exportPleases, 'satisfaction', 2, 10, 10],
      [questions.pricePleases, 'satisfaction', 6, 10, 5],
    ])
    const seven = found[0]?.share
    expect([seven?.value, seven?.low, seven?.high]).toEqual([
      expect.closeTo(0.7, 10),
      expect.closeTo(0.3968, 4),
      expect.closeTo(0.8922, 4),
    ])
  })

  it('are proposed in pairs for the priority they ask about', async () => {
    expect((await bench.ask('ranking.questions', { id: exportId })).proposed).toEqual({
      importance: questions.exportMatters,
      satisfaction: questions.exportPleases,
    })
    expect((await bench.ask('ranking.questions', { id: priceId })).proposed).toEqual({
      importance: questions.priceMatters,
      satisfaction: questions.pricePleases,
    })
  })

  it('give a priority its shares once chosen, within the window, and give them up by undo', async () => {
    const chosen = { importanceQuestion: questions.exportMatters, satisfactionQuestion: questions.exportPleases }
    await bench.ask('ranking.rate', { id: exportId, ...chosen })
    expect((await cardOf(exportId))?.asked).toMatchObject({
      importance: { topTwo: 7, answers: 10 },
      satisfaction: { topTwo: 2, answers: 10 },
    })
    await bench.importFiles(needs('more', '2026-06'))
    expect((await cardOf(exportId))?.asked.importance).toMatchObject({ topTwo: 14, answers: 20 })
    await bench.ask('cycles.update', { window: { from: '2026-05-01', to: '2026-05-31' } })
    expect((await cardOf(exportId))?.asked.importance).toMatchObject({ topTwo: 7, answers: 10 })
    await bench.ask('cycles.update', { window: { from: '2020-01-01', to: '2020-12-31' } })
    expect((await cardOf(exportId))?.asked.importance).toMatchObject({ answers: 0, share: null })
    await bench.ask('cycles.update', { window: null })
    await bench.ask('ranking.rate', { id: exportId, importanceQuestion: null })
    expect((await cardOf(exportId))?.asked.importance).toBeNull()
    await bench.ask('history.undo')
    expect((await cardOf(exportId))?.rating).toMatchObject(chosen)
  })

  it('stay with the draft they were chosen in', async () => {
    const { id } = await bench.ask('drafts.create', { name: 'Another' })
    await bench.ask('ranking.rate', { id: exportId, importanceQuestion: null })
    const first = (await bench.ask('drafts.list')).drafts.find((draft) => draft.id !== id)
    await bench.ask('drafts.use', { id: first?.id ?? '' })
    expect((await cardOf(exportId))?.asked.importance).toMatchObject({ answers: 20 })
  })
})
