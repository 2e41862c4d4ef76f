import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One named tensor of the package; `data` is row-major. */
export interface Weight {
  readonly shape: readonly number[]
  readonly data: Float32Array | Int32Array
}

export type FindWeight = (namePart: string) => Weight

interface ListedWeight {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly number[]
}

interface WeightsFile {
  readonly weightsManifest: readonly { readonly paths: readonly string[]; readonly weights: readonly ListedWeight[] }[]
}

/**
 * Reads a TensorFlow.js graph model's weights: little-endian values, one tensor after the other over all shards.
 * The answer finds a tensor by a part of its name and throws unless exactly one has it.
 */
export const readWeights = (folder: string): FindWeight => {
  const file: WeightsFile = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'))
  const [group] = file.weightsManifest
  if (!group) throw new Error(`${folder}/model.json lists no weights`)
  const bytes = Buffer.concat(group.paths.map((path) => readFileSync(join(folder, path))))
  const weights = new Map<string, Weight>()
  let offset = 0
  for (const { name, dtype, shape } of group.weights) {
    const length = shape.reduce((product, size) => product * size, 1)
    const own = new Uint8Array(bytes.subarray(offset, offset + length * 4)).buffer
    weights.set(name, { shape, data: dtype === 'int32' ? new Int32Array(own) : new Float32Array(own) })
    offset += length * 4
  }
  if (offset !== bytes.length) throw new Error(`${folder}: ${bytes.length} bytes of weights, ${offset} expected`)
  return (namePart) => {
    const names = [...weights.keys()].filter((name) => name.includes(namePart))
    const weight = names.length === 1 && names[0] !== undefined ? weights.get(names[0]) : undefined
    if (!weight) throw new Error(`${names.length} weights are called “${namePart}”, one expected`)
    return weight
  }
}
