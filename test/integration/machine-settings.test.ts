import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writeSurvey } from '../support/answers.ts'
import { tinyDims, writeEncoder } from '../support/tiny-encoder.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

const encoders = mkdtempSync(join(tmpdir(), 'verbatim-encoders-'))
const choose = (bench: TestBench, folder: string) =>
  bench.ask('settings.useEncoder', { token: bench.workbench.grant(folder, basename(folder)).token })

it('signs what is done with the name that was set on this machine', async () => {
  const bench = await openBench()
  const authors = async () => (await bench.ask('history.list')).entries.map(({ author }) => author)
  await bench.ask('workspace.update', { name: 'One' })
  await bench.ask('settings.setAuthor', { name: ' Ada ' })
  await bench.ask('workspace.update', { name: 'Two' })
  expect(await authors()).toEqual(['Ada', userInfo().username])
  // No step of the workspace: undo takes back the naming, not the author.
  await bench.ask('history.undo')
  expect((await bench.ask('settings.machine')).author).toEqual({ name: 'Ada', isOwn: true })
  await bench.ask('settings.setAuthor', { name: '' })
  expect((await bench.ask('settings.machine')).author).toEqual({ name: userInfo().username, isOwn: false })
  await bench.close()
})

it('finds themes with an encoder of one’s own, keeps its vectors apart and goes back in one step', async () => {
  const bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder))
  const folder = writeEncoder(encoders)
  const { trial } = await choose(bench, folder)
  expect(trial).toMatchObject({ name: 'tiny-encoder', dims: tinyDims, tokeniser: 'WordPiece', sentences: 10 })
  expect(trial?.alike).toBeGreaterThan(trial?.apart ?? 1)
  expect((await bench.ask('workspace.summary')).model).toBe('tiny-encoder')
  const own = (await bench.ask('readings.state')).model
  expect(own).toMatch(/^own-[0-9a-f]{16}$/)
  const found = await bench.ask('themes.find', {})
  expect(found.themes).toBeGreaterThan(0)

  await bench.ask('settings.useEncoder', { token: null })
  expect((await bench.ask('settings.machine')).encoder.own).toBeNull()
  expect((await bench.ask('readings.state')).model).not.toBe(own)
  // The themes that were found stay.
  expect((await bench.ask('themes.list')).themes.length).toBeGreaterThan(0)
  await bench.close()
})

it('refuses a folder that is no encoder and one that knows no meaning, and stays as it was', async () => {
  const bench = await openBench()
  const grant = (path: string) => bench.workbench.grant(path, basename(path)).token
  const empty = await bench.refusal('settings.useEncoder', { token: grant(bench.folder) })
  expect(empty).toMatchObject({ code: 'refused' })
  expect(empty.message).toMatch(/neither a model .* nor a tokenizer .*\. The encoder was not changed\.$/)
  const file = writeSurvey(bench.folder)
  expect((await bench.refusal('settings.useEncoder', { token: grant(file) })).message).toMatch('That is no folder.')
  const deaf = writeEncoder(encoders, 'deaf')
  writeFileSync(join(deaf, 'vocab.txt'), ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].join('\n'))
  expect((await bench.refusal('settings.useEncoder', { token: grant(deaf) })).message).toMatch(
    'The encoder was not changed.',
  )
  expect((await bench.ask('settings.machine')).encoder.own).toBeNull()
  await bench.close()
})

it('uses the built-in encoder while the files of the other are not what was tried, and says so', async () => {
  const bench = await openBench()
  const folder = writeEncoder(encoders, 'changing')
  await choose(bench, folder)
  const before = await bench.ask('settings.machine')
  expect(before.encoder).toMatchObject({ inUse: 'changing', own: { isUsable: true, place: folder } })
  appendFileSync(join(folder, 'vocab.txt'), '\nzebra')
  const after = await bench.ask('settings.machine')
  expect(after.encoder.own).toMatchObject({ isUsable: false })
  expect(after.encoder.inUse).not.toBe('changing')
  await choose(bench, folder)
  expect((await bench.ask('settings.machine')).encoder.inUse).toBe('changing')
  await bench.close()
})

it('keeps a settings file that cannot be read beside the new one', async () => {
  const bench = await openBench()
  const log = vi.spyOn(console, 'error').mockReturnValue()
  writeFileSync(join(bench.folder, 'settings.json'), '{ not json')
  expect((await bench.ask('settings.machine')).author.isOwn).toBe(false)
  expect(log.mock.calls.flat().join()).toContain('cannot be read. Your name and the encoder have to be set again.')
  log.mockRestore()
  await bench.ask('settings.setAuthor', { name: 'Ada' })
  expect(readFileSync(join(bench.folder, 'settings.damaged.json'), 'utf8')).toBe('{ not json')
  expect((await bench.ask('settings.machine')).author.name).toBe('Ada')
  await bench.close()
})
