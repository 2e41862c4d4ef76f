import { useEntry } from '../../api/use-query.ts'
import type { AccountsSearch } from '../../route-search.ts'
import { Select } from '../../ui/select.tsx'
import { playStateWords } from './play-words.ts'

type Chosen = Pick<AccountsSearch, 'play' | 'playState'>

interface PlayFilterProps {
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

const states = (['assigned', 'done', 'dropped'] as const).map((id) => ({ id, label: playStateWords[id] }))

/** Narrows the accounts to those with a play; nothing where the library has none. */
export function PlayFilter({ chosen: { play, playState }, onChange }: PlayFilterProps) {
  const { data: library } = useEntry('library.list', {})
  if (!library || library.plays.length === 0) return null
  const plays = library.plays.map(({ id, title }) => ({ id, label: title }))
  const options = [{ id: 'any', label: 'Any play or none' }, { id: 'none', label: 'No play running' }, ...plays]
  return (
    <>
      <Select
        label="Play"
        hidesLabel
        options={options}
        value={play ?? 'any'}
        onChange={(id) =>
          onChange({ play: id === 'any' ? undefined : id, playState: id === 'none' ? undefined : playState })
        }
      />
      {play !== 'none' && (
        <Select
          label="How the play stands"
          hidesLabel
          options={[{ id: 'any', label: 'Running or ended' }, ...states]}
          value={playState ?? 'any'}
          onChange={(id) => onChange({ play, playState: id === 'any' ? undefined : id })}
        />
      )}
    </>
  )
}
