import { beforeAll, describe, expect, it } from 'vitest'
import { fileURLToPath } from 'node:url'
import type { Encoder } from '#analysis/encoder.ts'
import { readComments } from '#analysis/language-and-tone.ts'
import { unattended } from '#analysis/run-control.ts'
import { decideTone, type ToneReading } from '#analysis/tone-decide.ts'
import { estimatePrior } from '#analysis/tone-prior.ts'
import { loadTools } from '#electron/compute-worker/tools.ts'
import { ownSentences } from '../../fixtures/tone/read-sentences.ts'

const modelFolder = fileURLToPath(new URL('../../../resources/model', import.meta.url))
let encoder: Encoder | null = null

beforeAll(async () => {
  encoder = (await loadTools({ modelFolder, threads: 1 })).encoder
  if (!encoder) throw new Error('The model is not built.')
})

const read = async (texts: readonly string[]): Promise<readonly ToneReading[]> => {
  const { likely, calm } = await readComments({ texts, cached: null }, { encoder, control: unattended })
  const prior = estimatePrior(likely)
  return calm.map((one, row) => decideTone({ likely: likely.subarray(row * 3, row * 3 + 3), calm: one }, prior))
}

describe('tone read by the model', () => {
  it('tells complaint, praise and question apart in sentences unlike those it learned from', async () => {
    const said = [
      ['The dashboards freeze whenever two of us open them', 'complaint'],
      ['Billing got our address wrong and will not correct it', 'complaint'],
      ['Your consultants were outstanding, we could not be happier', 'praise'],
      ['The migration went smoothly and everybody is delighted', 'praise'],
      ['Which regions is the service available in?', 'question'],
    ] as const
    const found = await read(said.map(([text]) => text))
    expect(found.map(({ speech }) => speech)).toEqual(said.map(([, speech]) => speech))
  })

  it('is right in two of three sentences about software, shops, health and banks that were written before it learned', async () => {
    const own = ownSentences()
    const found = await read(own.map(({ text }) => text))
    const right = own.filter(({ tone }, row) => found[row]?.tone === tone).length
    expect(right / own.length).toBeGreaterThan(2 / 3)
  })

  it('calls the stronger of two complaints more negative', async () => {
    const [mild, strong] = await read([
      'The menu could be a little clearer',
      'This is the worst service I have ever had',
    ])
    expect(strong?.score).toBeLessThan(mild?.score ?? -1)
  })
})
