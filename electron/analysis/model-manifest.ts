/** The names of a model folder's files. */
export const modelFiles = {
  manifest: 'manifest.json',
  encoder: 'encoder.onnx',
  vocabulary: 'vocabulary.txt',
  nearest: 'nearest.onnx',
  multiply: 'multiply.onnx',
} as const

/** What `manifest.json` of a model folder says. `files` holds a SHA-256 in hexadecimal for each file's name. */
export interface ModelManifest {
  readonly name: string
  /** Changes whenever the same text would get another vector. */
  readonly version: string
  readonly dims: number
  readonly maxTokens: number
  readonly files: Readonly<Record<string, string>>
  readonly licence: string
}

/** Names a kind of vector: vectors of different model ids must never meet. */
export const modelId = ({ name, version }: ModelManifest): string => `${name}@${version}`

/** Throws with a line that names the missing part when the text is not a manifest. */
export const parseManifest = (text: string): ModelManifest => {
  const value: unknown = JSON.parse(text)
  if (!isManifest(value)) throw new Error('manifest.json lacks name, version, dims, maxTokens, files or licence')
  return value
}

const isManifest = (value: unknown): value is ModelManifest => {
  if (typeof value !== 'object' || value === null) return false
  const has = (key: string, type: string): boolean => key in value && typeof Reflect.get(value, key) === type
  return (
    ['name', 'version', 'licence'].every((key) => has(key, 'string')) &&
    ['dims', 'maxTokens'].every((key) => has(key, 'number')) &&
    has('files', 'object')
  )
}
