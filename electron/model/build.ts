import { fileURLToPath } from 'node:url'
import { buildModel } from './build-model.ts'

const folder = fileURLToPath(new URL('../../resources/model', import.meta.url))

try {
  const { manifest, built } = buildModel({ folder, precision: 'int8' })
  console.log(built ? `Model ${manifest.version} built in resources/model` : `Model ${manifest.version} is up to date`)
} catch (error) {
  console.error(`The model could not be built: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
