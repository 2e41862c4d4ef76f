import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { callFiles, root, sampleFolder, truthFile } from './sample-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-sample-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('making the sample again', () => {
  it('writes the same bytes as are kept beside the generator', () => {
    execFileSync(process.execPath, [path.join(sampleFolder, 'make/index.ts'), folder], { cwd: root })
    const tables = ['accounts.csv', 'deals-fy26.csv', 'survey-2026-h1.csv', 'survey-2026-h2.csv']
    for (const table of tables) {
      expect(readFileSync(path.join(folder, table)).equals(readFileSync(path.join(sampleFolder, table))), table).toBe(
        true,
      )
    }
    expect(readdirSync(path.join(folder, 'calls')).sort()).toEqual(callFiles())
    for (const file of callFiles()) {
      const again = readFileSync(path.join(folder, 'calls', file))
      expect(again.equals(readFileSync(path.join(sampleFolder, 'calls', file))), file).toBe(true)
    }
    expect(readFileSync(path.join(folder, 'sample-truth.json')).equals(readFileSync(truthFile)), 'truth').toBe(true)
  })
})
