import { maskKinds, type ColumnRole, type MaskKind } from '#shared/domain/reading.ts'
import { attributeNameOf } from '../columns/attribute-names.ts'
import type { ColumnMapping, ReadOptions } from '../types.ts'
import { answerColumns, type AnswerKind } from './answer-kinds.ts'
import { choiceGroups } from './choice-columns.ts'
import type { Choices } from '../values/choices.ts'
import type { TableSample } from './table-sample.ts'

/** A column with all that can be known of it before a row is read. */
export interface PlannedColumn {
  readonly column: ColumnMapping
  /** Where its cell stands among the mapped ones. */
  readonly at: number
}

/** What is to be known of a cell before it is masked. */
export interface PlannedCell {
  /** Where it stands in the file's row. */
  readonly index: number
  readonly name: string
  readonly isLeftOut: boolean
  /** Kinds of personal data it may hold; undefined for all that are masked. */
  readonly only: readonly MaskKind[] | undefined
  /** Whether it can hold an e-mail address and nothing else that is masked. */
  readonly isNumberLike: boolean
}

/** An attribute of the record: one column, or the columns of one question's choices. */
export interface PlannedAttribute {
  readonly name: string
  readonly at: number
  /** How a cell is taken apart into choices; null where it is one value. */
  readonly several: Choices | null
}

export interface PlannedChoices {
  readonly name: string
  readonly options: readonly { readonly option: string; readonly at: number }[]
}

/** How the rows of one table are read: worked out once, so that a row costs no searching. */
export interface RowPlan {
  readonly cells: readonly PlannedCell[]
  /** Whether the columns are the file's, all of them and in its order. */
  readonly isInOrder: boolean
  readonly byRole: ReadonlyMap<ColumnRole, readonly PlannedColumn[]>
  /** Comments and reasons in the file's order. */
  readonly texts: readonly PlannedColumn[]
  readonly attributes: readonly PlannedAttribute[]
  readonly choices: readonly PlannedChoices[]
  /** In a table of one row an answer where the answer stands and what those to each question are; else null. */
  readonly answer: { readonly at: number; readonly kinds: ReadonlyMap<string, AnswerKind> } | null
  readonly sample: TableSample
  readonly repairs: boolean
}

const numberLike = new Set<ColumnRole>(['id', 'when', 'score', 'amount', 'value', 'renewal', 'outcome'])
const textRoles = new Set<ColumnRole>(['comment', 'reason', 'buyer-reason'])

export function planRows({ columns, reading }: Pick<ReadOptions, 'columns' | 'reading'>, sample: TableSample): RowPlan {
  const planned = columns.map((column, at) => ({ column, at }))
  const byRole = new Map<ColumnRole, PlannedColumn[]>()
  for (const one of planned) {
    const same = byRole.get(one.column.role)
    if (same === undefined) byRole.set(one.column.role, [one])
    else same.push(one)
  }
  const named = uniqueNames()
  const groups = choiceGroups(columns)
  const folded = new Set(groups.flatMap((group) => group.options.map(({ index }) => index)))
  // Names that are the same in every source come before a column that happens to be called so.
  const ordered = [...planned].sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)))
  const attributes = ordered.flatMap(({ column, at }) => {
    const name = folded.has(column.index) ? null : attributeNameOf(column)
    return name === null ? [] : [{ name: named(name), at, several: sample.options.get(column.index) ?? null }]
  })
  const position = new Map(planned.map(({ column, at }) => [column.index, at]))
  const choices = groups.map((group) => ({
    name: named(group.question),
    options: group.options.flatMap(({ option, index }) => {
      const at = position.get(index)
      return at === undefined ? [] : [{ option, at }]
    }),
  }))
  const answerAt = position.get(answerColumns(columns)?.answer.index ?? -1)
  // Dynamics has an actual and an estimated revenue: what is surest of them goes first.
  byRole.get('amount')?.sort((a, b) => b.column.sure - a.column.sure)
  return {
    cells: columns.map(({ index, name, role }) => ({
      index,
      name,
      isLeftOut: role === 'leave-out',
      isNumberLike: numberLike.has(role),
      only: kindsIn(role),
    })),
    isInOrder: columns.every(({ index }, at) => index === at),
    byRole,
    texts: planned.filter(({ column }) => textRoles.has(column.role)),
    attributes,
    choices,
    answer: answerAt === undefined ? null : { at: answerAt, kinds: sample.answers },
    sample,
    repairs: reading.repairsText,
  }
}

const onlyEmail: readonly MaskKind[] = ['e-mail']
const allButNames = maskKinds.filter((kind) => kind !== 'name')

/** In numbers there is no phone's and no card's; people are looked for in running text, not among accounts and regions. */
function kindsIn(role: ColumnRole): readonly MaskKind[] | undefined {
  if (numberLike.has(role)) return onlyEmail
  return textRoles.has(role) ? undefined : allButNames
}

function isPlain({ column }: PlannedColumn): boolean {
  return column.role === 'attribute'
}

function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    let free = name
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`
    taken.add(free)
    return free
  }
}
