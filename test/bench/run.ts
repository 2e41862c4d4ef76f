import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Bench, Measurement } from './bench.ts'

const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  accounts: () => import('./accounts.ts'),
  alerts: () => import('./alerts.ts'),
  analysis: () => import('./analysis.ts'),
  curation: () => import('./curation.ts'),
  encoder: () => import('./encoder.ts'),
  evidence: () => import('./evidence/evidence.ts'),
  finding: () => import('./finding-runs.ts'),
  fuzz: () => import('./fuzz/fuzz.ts'),
  import: () => import('./import/import.ts'),
  joining: () => import('./joining.ts'),
  map: () => import('./window/map.ts'),
  masking: () => import('./masking/masking.ts'),
  neighbours: () => import('./neighbours.ts'),
  path: () => import('./path.ts'),
  place: () => import('./place.ts'),
  priorities: () => import('./priorities.ts'),
  deciding: () => import('./window/deciding.ts'),
  themes: () => import('./themes.ts'),
  tone: () => import('./tone.ts'),
}

/** `--files` and `--seed` are for the fuzz bench, `--large` for that of evidence, which read them themselves. */
const { positionals: asked } = parseArgs({
  options: { files: { type: 'string' }, seed: { type: 'string' }, large: { type: 'boolean' } },
  allowPositionals: true,
})
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}

const results: Record<string, readonly Measurement[]> = {}
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { bench } = await load()
  console.log(`\n${bench.title}`)
  const rows = await bench.run((reason) => console.log(`  skipped: ${reason}`))
  for (const { what, value, target } of rows)
    console.log(`  ${what.padEnd(62)} ${String(value).padStart(12)}${target === undefined ? '' : `   (${target})`}`)
  results[name] = rows
}
mkdirSync('test-results', { recursive: true })
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
writeFileSync('test-results/bench.json', `${JSON.stringify({ machine, results }, null, 2)}\n`)
console.log('\nWritten to test-results/bench.json')
