import type { ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatCount } from '#shared/domain/format.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { curationHandlers } from './curate.ts'
import { themeById } from './repo.ts'

interface Chosen {
  readonly comment: string
  /** Its primary theme. */
  readonly theme: string | null
}

/** Comments out of wherever they are into one theme: what create and move do, as one step. */
export function gatherComments(
  context: CommandContext,
  { numbers, into, leaves }: ParsedOf<'themes.gather'>,
): { readonly theme: string; readonly changed: number } {
  freshPlacement(context)
  const chosen = chosenComments(context, numbers)
  const comments = chosen.map(({ comment }) => comment)
  const theme = 'theme' in into ? into.theme : curationHandlers['themes.create'](context, { ...into, comments }).id
  const outside = 'theme' in into ? chosen.filter((one) => one.theme !== theme) : chosen
  for (const [from, leaving] of byTheme(outside, leaves)) {
    // What a new theme was made of is in it already.
    const to = 'theme' in into ? theme : null
    if (from !== null || to !== null) curationHandlers['themes.moveComments'](context, { comments: leaving, from, to })
  }
  const { label } = themeById(context.db, theme)
  const many = formatCount(chosen.length, 'comment')
  context.say('theme' in into ? `Move ${many} to “${label}”` : `Create theme “${label}” from ${many}`)
  return { theme, changed: 'theme' in into ? outside.length : chosen.length }
}

function chosenComments({ db }: CommandContext, numbers: readonly number[]): readonly Chosen[] {
  const rows = db.all<Chosen>(
    `SELECT c.id AS comment, t.id AS theme FROM json_each(@numbers) w
     JOIN comment c ON c.seq = w.value
     LEFT JOIN placement p ON p.comment = c.seq AND p.rank = 1
     LEFT JOIN theme t ON t.seq = p.theme`,
    { numbers: JSON.stringify([...new Set(numbers)]) },
  )
  const missing = new Set(numbers).size - rows.length
  if (missing > 0) {
    const what = missing === 1 ? '1 of these comments is' : `${missing} of these comments are`
    throw new VerbatimError('not-found', `${what} not in the workspace. Nothing was moved.`)
  }
  return rows
}

/** Comments by the theme they leave; under null those that leave none. */
function byTheme(chosen: readonly Chosen[], leaves: 'primary' | 'none'): ReadonlyMap<string | null, string[]> {
  const found = new Map<string | null, string[]>()
  for (const { comment, theme } of chosen) {
    const key = leaves === 'primary' ? theme : null
    const comments = found.get(key)
    if (comments) comments.push(comment)
    else found.set(key, [comment])
  }
  return found
}
