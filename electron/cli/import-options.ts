import type { InputOf } from '#shared/contract/contract.ts'
import { maskKinds, sourceKinds, type MaskKind, type Side } from '#shared/domain/reading.ts'
import type { Given } from './arguments.ts'
import { readColumns } from './columns.ts'
import { UsageError } from './failures.ts'

export const importUsage = [
  `import W FILE|FOLDER… [--as ${sourceKinds.join('|')}] [--column role=NAME]… [--mask all|none|KIND,KIND…]`,
  '[--own-domain DOMAIN]… [--speaker-ours NAME]… [--speaker-customer NAME]… [--repair] [--join-questions] [--seed N]',
].join(' ')

export const importOptionKinds = {
  as: 'text',
  column: 'texts',
  mask: 'text',
  'own-domain': 'texts',
  'speaker-ours': 'texts',
  'speaker-customer': 'texts',
  repair: 'flag',
  'join-questions': 'flag',
  seed: 'text',
} as const

export type Asked = NonNullable<InputOf<'sources.import'>['files'][number]['asked']>

export interface ImportOptions {
  readonly asked: Asked
  readonly joinsQuestions: boolean
  /** Kinds to be masked in this import and those after it; null leaves the workspace's rule as it is. */
  readonly mask: readonly MaskKind[] | null
  /** Mail domains to be added to the workspace's own. */
  readonly domains: readonly string[]
}

/** The kinds a --mask names; null where it is absent. Throws UsageError. */
export function readMask(text: string | null): readonly MaskKind[] | null {
  if (text === null) return null
  if (text === 'all') return maskKinds
  if (text === 'none') return []
  const asked = text.split(',').map((part) => part.trim().toLowerCase())
  const unknown = asked.find((part) => maskKinds.every((kind) => kind !== part))
  if (unknown !== undefined) {
    throw new UsageError(`--mask takes all, none or some of ${maskKinds.join(', ')}, not "${unknown}"`, importUsage)
  }
  return maskKinds.filter((kind) => asked.includes(kind))
}

function readSpeakers(given: Given): Record<string, Side> {
  const ours = given.texts('speaker-ours')
  const customers = given.texts('speaker-customer')
  const both = ours.find((name) => customers.includes(name))
  if (both !== undefined) throw new UsageError(`"${both}" is given as ours and as a customer`, importUsage)
  return Object.fromEntries([
    ...ours.map((name) => [name, 'internal'] as const),
    ...customers.map((name) => [name, 'customer'] as const),
  ])
}

/** What the options of `import` ask for. Throws UsageError. */
export function readImportOptions(given: Given): ImportOptions {
  given.whole('seed', { from: 0, to: Number.MAX_SAFE_INTEGER })
  const kind = given.oneOf('as', sourceKinds)
  const speakers = readSpeakers(given)
  const reading: NonNullable<Asked['reading']> = {
    ...(Object.keys(speakers).length > 0 && { speakers }),
    ...(given.flag('repair') && { repairsText: true }),
  }
  return {
    asked: {
      ...(kind !== null && { kind }),
      columns: readColumns(given.texts('column'), importUsage),
      ...(Object.keys(reading).length > 0 && { reading }),
    },
    joinsQuestions: given.flag('join-questions'),
    mask: readMask(given.text('mask')),
    domains: given.texts('own-domain').map((domain) => domain.trim().toLowerCase().replace(/^@/, '')),
  }
}
