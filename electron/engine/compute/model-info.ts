import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelFiles, modelId, parseManifest } from '#analysis/model-manifest.ts'

/** `id` is what vectors are cached under: vectors of different ids must never meet. */
export interface ModelInfo {
  readonly id: string
  readonly name: string
  readonly dims: number
}

export const readModel = (folder: string | null): ModelInfo | null => {
  if (folder === null) return null
  const path = join(folder, modelFiles.manifest)
  if (!existsSync(path)) return null
  const manifest = parseManifest(readFileSync(path, 'utf8'))
  return { id: modelId(manifest), name: manifest.name, dims: manifest.dims }
}
