import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, useFilter } from 'react-aria-components'
import field from './field.module.css'
import list from './list.module.css'
import type { Option } from './option.ts'

export interface PickOrMakeProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly placeholder?: string
  readonly onPick: (id: string) => void
  /** Without it only what is there can be picked. */
  readonly onMake?: (name: string) => void
  /** What making it is called: 'New theme'. */
  readonly makeWords?: string
  readonly maxLength?: number
}

const makeId = 'make '

/** One of many, found by typing, or a new one under the name that was typed. */
export function PickOrMake(props: PickOrMakeProps) {
  const { label, options, placeholder, onPick, onMake, makeWords = 'New', maxLength } = props
  const [text, setText] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const typed = text.trim()
  const matching = options.filter((option) => contains(option.label, typed))
  const isKnown = options.some((option) => option.label.toLowerCase() === typed.toLowerCase())
  const items: readonly Option[] =
    onMake && typed !== '' && !isKnown
      ? [...matching, { id: makeId, label: `${makeWords} “${typed}”`, icon: <Plus aria-hidden /> }]
      : matching
  const choose = (key: unknown): void => {
    if (key === makeId) onMake?.(typed)
    else if (typeof key === 'string') onPick(key)
  }
  return (
    <ComboBox
      className={field.field ?? ''}
      inputValue={text}
      onInputChange={setText}
      items={items}
      value={null}
      onChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <div className={field.box}>
        <Input className={field.input ?? ''} placeholder={placeholder} maxLength={maxLength} />
      </div>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox<Option>
          className={list.list ?? ''}
          renderEmptyState={() => <div className={list.none}>Nothing has this name.</div>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={list.item ?? ''}>
              {option.icon}
              <span className={list.text}>{option.label}</span>
              {option.detail && <span className={list.detail}>{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
