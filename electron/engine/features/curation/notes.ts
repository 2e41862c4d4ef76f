import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { markEdited, themeById } from '../themes/repo.ts'

export function addNote(context: CommandContext, { id, text }: ParsedOf<'themes.addNote'>): OutputOf<'themes.addNote'> {
  const { db } = context
  const theme = themeById(db, id)
  const note = context.newId('n')
  context.say(`Write a note on “${theme.label}”`)
  db.run('INSERT INTO theme_note (id, theme, text, author, at) VALUES (@note, @theme, @text, @author, @at)', {
    note,
    theme: theme.seq,
    text,
    author: context.author(),
    at: context.now(),
  })
  markEdited(db, theme.seq)
  return { note }
}

export function editNote({ db, say }: CommandContext, { note, text }: ParsedOf<'themes.editNote'>) {
  const { seq, label } = noteById(db, note)
  say(`Change a note on “${label}”`)
  const { changes } = db.run('UPDATE theme_note SET text = @text WHERE seq = @seq AND text <> @text', { seq, text })
  return { changed: changes }
}

export function removeNote({ db, say }: CommandContext, { note }: ParsedOf<'themes.removeNote'>) {
  const { seq, label } = noteById(db, note)
  say(`Remove a note on “${label}”`)
  return { changed: db.run('DELETE FROM theme_note WHERE seq = @seq', { seq }).changes }
}

function noteById(db: Db, id: string): { readonly seq: number; readonly label: string } {
  const note = db.get<{ seq: number; label: string }>(
    'SELECT n.seq, t.label FROM theme_note n JOIN theme t ON t.seq = n.theme WHERE n.id = @id',
    { id },
  )
  if (!note) throw new VerbatimError('not-found', 'This note is no longer there; undo brings it back.')
  return note
}
