import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createCompute } from '#engine/compute/client.ts'
import { resourcesFolder, workerPath } from '../../support/project.ts'
import { allAnswers, truth } from '../../unit/sample/sample-files.ts'

const LARGEST = 8
/** A theme of fewer of its comments is an accident. */
const FEWEST = 8

const compute = createCompute({ workerPath, modelFolder: join(resourcesFolder, 'model') })
afterAll(() => compute.close())

const said = allAnswers().flatMap(({ id, reason, improve }) => [
  { text: reason.trim(), planted: truth.answers[id]?.reason ?? [] },
  { text: improve.trim(), planted: truth.answers[id]?.improve ?? [] },
])
const comments = said.filter(({ text }) => text !== '')

it('gives each of the eight largest planted themes of the sample a theme of its own', async () => {
  const found = await compute.findThemes({
    texts: comments.map(({ text }) => text),
    count: null,
    seed: 1,
    cached: null,
  })
  const counts = found.themes.map(() => new Map<string, number>())
  found.assignments.text.forEach((text, row) => {
    const of = counts[found.assignments.theme[row] ?? -1]
    if (found.assignments.rank[row] !== 0 || !of) return
    for (const planted of comments[text]?.planted ?? []) of.set(planted, (of.get(planted) ?? 0) + 1)
  })
  const leading = counts.flatMap((of) => {
    const [first] = [...of].sort((a, b) => b[1] - a[1])
    return first && first[1] >= FEWEST ? [first[0]] : []
  })
  const largest = truth.themes.toSorted((a, b) => b.comments - a.comments).slice(0, LARGEST)
  for (const { id } of largest) expect(leading, id).toContain(id)
})
