import type { curationEntries } from '#shared/contract/curation.ts'
import type { Handlers } from '../../kernel/context.ts'
import { archiveThemes, archivedList } from './archive.ts'
import { colourTheme, lockThemes, markSevere } from './marks.ts'
import { membersOf } from './members.ts'
import { themeNames } from './names.ts'
import { nestThemes } from './nest.ts'
import { addNote, editNote, removeNote } from './notes.ts'
import { placedQuotes } from './placed-quotes.ts'
import { splitTheme } from './split.ts'
import { acceptSuggested, leaveOut, pinComments, unplaced } from './tray.ts'

export const curationHandlers: Handlers<typeof curationEntries> = {
  'themes.setColour': colourTheme,
  'themes.setSevere': markSevere,
  'themes.lockAll': lockThemes,
  'themes.archive': archiveThemes,
  'themes.nest': nestThemes,
  'themes.split': splitTheme,
  'themes.pin': pinComments,
  'themes.acceptSuggested': acceptSuggested,
  'themes.leaveOut': leaveOut,
  'themes.addNote': addNote,
  'themes.editNote': editNote,
  'themes.removeNote': removeNote,
  'themes.names': themeNames,
  'themes.archived': archivedList,
  'themes.members': membersOf,
  'themes.unplaced': unplaced,
  'themes.quotes': placedQuotes,
}
