import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Curates a theme in every way and leaves it as it was but for a note, a mark and a colour. */
export async function tourCuration(ask: Ask, id: string): Promise<void> {
  await ask('themes.setColour', { id, colour: 7 })
  await ask('themes.setSevere', { id, isSevere: true })
  const { note } = await ask('themes.addNote', { id, text: 'Written on the tour' })
  await ask('themes.editNote', { note, text: 'Changed on the tour' })
  const other = (await ask('themes.addNote', { id, text: 'To be removed' })).note
  await ask('themes.removeNote', { note: other })
  const page = await ask('themes.page', { id })
  assert.equal(page.severe, 'marked')
  assert.deepEqual(
    page.notes.map(({ text }) => text),
    ['Changed on the tour'],
  )

  const { members } = await ask('themes.members', { id, order: 'weakest' })
  const [first, second] = members.filter(({ isPinned }) => !isPinned).map(({ comment }) => comment)
  assert.ok(first !== undefined && second !== undefined)
  await ask('themes.pin', { id, comments: [first], isPinned: true })
  await ask('themes.pin', { id, comments: [first], isPinned: false })
  const { quotes } = await ask('themes.quotes', { comments: [second, first] })
  assert.deepEqual(
    quotes.map(({ comment }) => comment),
    [second, first],
  )

  await ask('themes.lockAll', { ids: [id], isLocked: false })
  const split = await ask('themes.split', { id, as: 'sub-themes', parts: [{ label: 'A part', comments: [first] }] })
  await ask('themes.nest', { ids: split.ids, under: null })
  assert.equal((await ask('themes.names', {})).themes.find((theme) => theme.id === split.ids[0])?.parent, null)
  await ask('themes.archive', { ids: split.ids, isArchived: true })
  assert.equal((await ask('themes.archived', {})).themes[0]?.comments, 1)
  await ask('themes.archive', { ids: split.ids, isArchived: false })
  await ask('themes.merge', { from: split.ids, into: id })

  await ask('themes.moveComments', { comments: [second], from: id, to: null })
  const { waiting } = await ask('themes.unplaced', {})
  await ask('themes.leaveOut', { comments: [second], isLeftOut: true })
  assert.equal((await ask('themes.unplaced', {})).waiting, waiting - 1)
  await ask('themes.leaveOut', { comments: [second], isLeftOut: false })
  await ask('themes.acceptSuggested', { comments: [second] })
  await ask('themes.moveComments', { comments: [second], from: null, to: id })
}
