import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importSample } from '../support/planted-sample.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

/** Themes with their figures, and which of them each comment is in. */
async function themesAndComments(bench: TestBench) {
  const { themes } = await bench.ask('themes.list')
  const comments = []
  for (const { id } of themes)
    comments.push(
      await bench.ask('evidence.ids', { filter: { themes: [id] }, sort: 'oldest', offset: 0, limit: 10_000 }),
    )
  return { themes, comments }
}

it('a copy of a workspace that is opened where there is no model keeps its themes, and can be found in again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-without-model-'))
  const bench = await openBench({ folder })
  await importSample(bench)
  await bench.ask('themes.find', {})
  const before = await themesAndComments(bench)
  await bench.close()

  copyFileSync(bench.path, join(folder, 'copy.verbatim'))
  const copy = await openBench({ folder, file: 'copy.verbatim', resources: join(folder, 'no-resources') })
  expect(before.themes.length).toBeGreaterThan(20)
  expect(await themesAndComments(copy)).toEqual(before)
  await copy.ask('themes.find', { count: 12 })
  expect((await copy.ask('themes.list')).run?.model).toBeNull()
  await copy.close()
})
