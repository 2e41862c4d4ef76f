import { z } from 'zod'
import { VerbatimError } from '#shared/contract/errors.ts'
import { viewSchema } from '#shared/contract/saved-views.ts'
import { askedSchema } from '#shared/contract/sources.ts'
import { maskKinds } from '#shared/domain/reading.ts'
import { isSafeLink } from '#shared/security/safe-link.ts'
import type { JoinedTable } from './parts.ts'
import { rowsOf, type Row, type State } from './state.ts'

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z.string().transform((text, context) => {
    try {
      return schema.parse(JSON.parse(text))
    } catch {
      context.addIssue('Not what it should be')
      return z.NEVER
    }
  })
const anyObject = json(z.record(z.string(), z.unknown()))
const isTrue = (test: (text: string) => boolean) => z.string().refine(test)

/** What the table itself cannot check and others rely on. */
const shapes: Partial<Record<JoinedTable, Readonly<Record<string, z.ZodType>>>> = {
  play: { checklist: json(z.array(z.string())) },
  saved_view: { view: json(viewSchema) },
  mapping: { asked: json(askedSchema) },
  ranking: { weights: anyObject.nullable(), rule: anyObject.nullable() },
  cycle: { snapshot: anyObject.nullable() },
  funding: { link: isTrue((link) => link === '' || isSafeLink(link)) },
}

const settings: Readonly<Record<string, z.ZodType>> = {
  mask: json(z.array(z.enum(maskKinds))),
  domains: json(z.array(z.string())),
}

/** @throws VerbatimError 'damaged' where a row of another file is not what it should be */
export function refuseMisshapen(theirs: State, name: string): void {
  const isRight = (row: Row, columns: Readonly<Record<string, z.ZodType>>): boolean =>
    Object.entries(columns).every(([column, schema]) => schema.safeParse(row[column] ?? null).success)
  for (const [table, columns] of Object.entries(shapes))
    for (const row of rowsOf(theirs, table as JoinedTable).values()) if (!isRight(row, columns)) throw damaged(name)
  for (const row of rowsOf(theirs, 'setting').values()) {
    const schema = settings[String(row.key)]
    if (schema && !schema.safeParse(row.value).success) throw damaged(name)
  }
}

export const damaged = (name: string): VerbatimError =>
  new VerbatimError(
    'damaged',
    `${name} is damaged or was changed by another program, so it is not joined. Nothing was changed. Ask for it again.`,
  )
