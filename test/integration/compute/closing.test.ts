import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildModel } from '#electron/model/build-model.ts'

const modelFolder = mkdtempSync(join(tmpdir(), 'verbatim-model-'))
const script = fileURLToPath(new URL('close-at-any-time.ts', import.meta.url))

beforeAll(() => void buildModel({ folder: modelFolder, precision: 'int8' }))
afterAll(() => rmSync(modelFolder, { recursive: true }))

// Native code that a worker is ended in takes the process along: before workers ended themselves, about one of fifteen
// closings did.
it('can be closed while the models are loaded, comments are encoded and themes are found', async () => {
  const delays = Array.from({ length: 25 }, (_, nth) => `${120 + nth * 21}`)
  const { stdout } = await promisify(execFile)(process.execPath, [script, modelFolder, ...delays])
  const outcomes = stdout.trim().split('\n')
  expect(outcomes).toHaveLength(delays.length)
  expect(outcomes).toContain('closed')
}, 120_000)
