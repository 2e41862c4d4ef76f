import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeSurvey } from '../support/answers.ts'
import { projectFolder } from '../support/project.ts'
import { openBench } from '../support/workbench.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a process on the workspace and kills it as soon as it is in the midst of its task. */
async function killDuring(task: 'import' | 'find', file: string): Promise<void> {
  const victim = spawn(process.execPath, [join(projectFolder, 'test/support/victim.ts'), folder, task, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise<string>((resolve) => {
    let text = ''
    victim.stdout.on('data', (data: Buffer) => {
      text += data.toString()
      if (/under way|finished/.test(text)) {
        victim.kill('SIGKILL')
        resolve(text)
      }
    })
    victim.on('exit', () => resolve(text))
  })
  await new Promise((resolve) =>
    victim.exitCode !== null || victim.signalCode !== null ? resolve(null) : victim.on('exit', resolve),
  )
  expect(said).toContain('under way')
  expect(said).not.toContain('finished')
}

describe('a process killed', () => {
  it('during an import leaves nothing of it, and all that was there', async () => {
    const before = await openBench({ folder })
    await before.importFiles(writeSurvey(folder, { rows: 40 }))
    await before.close()

    const large = writeSurvey(folder, { rows: 40_000, name: 'large.csv', from: 1000 })
    await killDuring('import', large)

    const after = await openBench({ folder })
    expect((await after.ask('sources.list')).sources.map((one) => one.file)).toEqual(['survey.csv'])
    expect((await after.ask('workspace.summary')).comments).toBe(40)
    expect(await after.ask('workspace.doctor')).toMatchObject({ healthy: true })
    const again = await after.importFiles(large)
    expect(again[0]).toMatchObject({ rowsRead: 40_000, rowsKept: 40_000 })
    await after.close()
  })

  it('while finding themes leaves the themes there were', async () => {
    const before = await openBench({ folder })
    await before.importFiles(writeSurvey(folder, { rows: 2_000 }))
    await before.ask('themes.find', { count: 4 })
    const themes = (await before.ask('themes.list')).themes.map(({ id, label, comments }) => ({ id, label, comments }))
    await before.ask('themes.rename', { id: themes[0]?.id ?? '', label: 'Acknowledged a moment ago' })
    await before.importFiles(writeSurvey(folder, { rows: 300, name: 'more.csv', from: 5_000 }))
    await before.close()

    await killDuring('find', '')

    const after = await openBench({ folder })
    const found = (await after.ask('themes.list')).themes
    expect(found.map((theme) => theme.id).sort()).toEqual(themes.map((theme) => theme.id).sort())
    expect(found.map((theme) => theme.label)).toContain('Acknowledged a moment ago')
    expect(await after.ask('workspace.doctor')).toMatchObject({ healthy: true })
    await after.close()
  })
})
