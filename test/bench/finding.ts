import { fileURLToPath } from 'node:url'
import type { FindThemesOutput } from '#analysis/find-themes-types.ts'
import { createCompute, type Compute } from '#engine/compute/client.ts'

const workerPath = new URL('../../electron/compute-worker/index.ts', import.meta.url)
const modelFolder = fileURLToPath(new URL('../../resources/model', import.meta.url))

export const openCompute = (): Compute => createCompute({ workerPath, modelFolder })

/** The first theme of each comment, −1 where it has none. */
export const primaryThemes = ({ assignments }: Pick<FindThemesOutput, 'assignments'>, count: number): Int32Array => {
  const primary = new Int32Array(count).fill(-1)
  assignments.text.forEach((text, row) => {
    if (assignments.rank[row] === 0) primary[text] = assignments.theme[row] ?? -1
  })
  return primary
}
