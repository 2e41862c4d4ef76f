import { VerbatimError } from '#shared/contract/errors.ts'
import type { ColumnLayout, EvidenceView, savedViewEntries } from '#shared/contract/saved-views.ts'
import type { Context, Handlers } from '../../kernel/context.ts'

interface ViewRow {
  readonly id: string
  readonly name: string
  readonly view: string
}

/** The one table whose layout is kept. */
const layoutName = 'evidence'

export const savedViewHandlers: Handlers<typeof savedViewEntries> = {
  'views.list': ({ db }) => ({
    views: db
      .all<ViewRow>('SELECT id, name, view FROM saved_view ORDER BY lower(name)')
      .map(({ id, name, view }) => ({ id, name, view: JSON.parse(view) as EvidenceView })),
  }),

  'views.save'(context, { name, view }) {
    refuseTakenName(context, name, null)
    const id = context.newId('v')
    context.say(`Save the view “${name}”`)
    context.db.run('INSERT INTO saved_view (id, name, view) VALUES (@id, @name, @view)', {
      id,
      name,
      view: JSON.stringify(view),
    })
    return { id }
  },

  'views.update'(context, { id, name, view }) {
    const now = viewById(context, id)
    if (name !== undefined) refuseTakenName(context, name, id)
    context.say(
      name === undefined || name === now.name
        ? `Change the view “${now.name}”`
        : `Rename the view “${now.name}” to “${name}”`,
    )
    const changed = { name: name ?? now.name, view: view === undefined ? now.view : JSON.stringify(view) }
    const { changes } = context.db.run(
      'UPDATE saved_view SET name = @name, view = @view WHERE id = @id AND (name <> @name OR view <> @view)',
      { id, ...changed },
    )
    return { changed: changes }
  },

  'views.remove'(context, { id }) {
    const { name } = viewById(context, id)
    context.say(`Delete the view “${name}”`)
    return { changed: context.db.run('DELETE FROM saved_view WHERE id = @id', { id }).changes }
  },

  'views.layout'({ db }) {
    const [columns] = db.pluck<string>('SELECT columns FROM table_layout WHERE name = @layoutName', { layoutName })
    return { columns: columns === undefined ? [] : (JSON.parse(columns) as ColumnLayout[]) }
  },

  'views.setLayout': ({ db }, { columns }) => ({
    changed: db.run(
      `INSERT INTO table_layout (name, columns) VALUES (@layoutName, @columns)
       ON CONFLICT (name) DO UPDATE SET columns = @columns WHERE columns <> @columns`,
      { layoutName, columns: JSON.stringify(columns) },
    ).changes,
  }),
}

/** @throws VerbatimError 'not-found' */
function viewById({ db }: Context, id: string): ViewRow {
  const row = db.get<ViewRow>('SELECT id, name, view FROM saved_view WHERE id = @id', { id })
  if (row) return row
  throw new VerbatimError('not-found', 'This view is no longer there. It may have been deleted; undo brings it back.')
}

/** Names tell views apart, so no two are alike but for case. */
function refuseTakenName({ db }: Context, name: string, except: string | null): void {
  const taken = db.get(`SELECT 1 FROM saved_view WHERE lower(name) = lower(@name) AND id IS NOT @except`, {
    name,
    except,
  })
  if (taken) {
    throw new VerbatimError(
      'refused',
      `There is a view named “${name}” already. Choose another name, or update that one.`,
    )
  }
}
