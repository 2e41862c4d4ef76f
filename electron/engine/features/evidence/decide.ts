import { VerbatimError } from '#shared/contract/errors.ts'
import type { ParsedOf } from '#shared/contract/contract.ts'
import { quotedMost } from '#shared/contract/selection.ts'
import { formatCount } from '#shared/domain/format.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { chooseQuotation } from '../priorities/quotations.ts'
import { priorityById } from '../priorities/repo.ts'
import { selectedSeqs } from './selected.ts'

/** @returns how many were not so before */
export function excludeSelected(
  context: CommandContext,
  { selection, isExcluded }: ParsedOf<'evidence.exclude'>,
): number {
  const comments = selectedSeqs(context, selection)
  context.say(`${isExcluded ? 'Exclude' : 'Include'} ${formatCount(comments.length, 'comment')}`)
  const wanted = JSON.stringify(comments)
  return isExcluded
    ? context.db.run(
        `INSERT INTO comment_exclusion (comment)
         SELECT value FROM json_each(@wanted) WHERE value NOT IN (SELECT comment FROM comment_exclusion)`,
        { wanted },
      ).changes
    : context.db.run('DELETE FROM comment_exclusion WHERE comment IN (SELECT value FROM json_each(@wanted))', {
        wanted,
      }).changes
}

/** A tag that is known under other capitals is that tag. @returns how many were not so before */
export function tagSelected(
  context: CommandContext,
  { selection, tag: typed, isTagged }: ParsedOf<'evidence.tag'>,
): number {
  const comments = selectedSeqs(context, selection)
  const { db } = context
  const tag =
    db.pluck<string>('SELECT tag FROM comment_tag WHERE lower(tag) = lower(@typed) LIMIT 1', { typed })[0] ?? typed
  const many = formatCount(comments.length, 'comment')
  context.say(isTagged ? `Tag ${many} “${tag}”` : `Take the tag “${tag}” off ${many}`)
  const values = { wanted: JSON.stringify(comments), tag }
  return isTagged
    ? db.run(
        `INSERT INTO comment_tag (tag, comment) SELECT @tag, value FROM json_each(@wanted)
         WHERE value NOT IN (SELECT comment FROM comment_tag WHERE tag = @tag)`,
        values,
      ).changes
    : db.run('DELETE FROM comment_tag WHERE tag = @tag AND comment IN (SELECT value FROM json_each(@wanted))', values)
        .changes
}

export function quoteSelected(context: CommandContext, { selection, priority }: ParsedOf<'evidence.quote'>): number {
  const comments = selectedSeqs(context, selection)
  if (comments.length > quotedMost) {
    throw new VerbatimError(
      'refused',
      `${formatCount(comments.length, 'comment')} are too many to quote at once. Nothing was quoted. Select ${quotedMost} or fewer.`,
    )
  }
  const { title } = priorityById(context.db, priority)
  const rows = context.db.all<{ id: string; isExcluded: number }>(
    `SELECT c.id, c.is_excluded AS isExcluded FROM json_each(@comments) w JOIN comment c ON c.seq = w.value ORDER BY w.key`,
    { comments: JSON.stringify(comments) },
  )
  if (rows.some((row) => row.isExcluded === 1)) {
    throw new VerbatimError(
      'refused',
      'What is excluded counts for nothing, so it proves nothing. Nothing was quoted. Include these comments first, or leave them out.',
    )
  }
  for (const { id } of rows) chooseQuotation(context, { id: priority, comment: id })
  context.say(`Quote ${formatCount(rows.length, 'comment')} in “${title}”`)
  return rows.length
}
