import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { FindForm } from './find-form.tsx'
import type { ThemeList } from './theme-words.ts'

interface FindThemesProps {
  readonly list: ThemeList
  readonly variant?: 'primary' | 'default'
}

export function FindThemes({ list, variant = 'default' }: FindThemesProps) {
  const name = list.themes.length > 0 ? 'Find themes again' : 'Find themes'
  return (
    <Popover label={name} placement="bottom end" trigger={<Button variant={variant}>{name}…</Button>}>
      {(close) => <FindForm list={list} name={name} onStart={close} />}
    </Popover>
  )
}
