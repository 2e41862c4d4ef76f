import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useFilter } from 'react-aria-components'
import type { Option } from './option.ts'
import { OptionBox } from './option-box.tsx'

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
  /** False waits until it is pressed or tabbed to. */
  readonly autoFocus?: boolean
}

const makeId = 'make '

/** One of many, found by typing, or a new one under the name that was typed. */
export function PickOrMake(props: PickOrMakeProps) {
  const { label, options, placeholder, onPick, onMake, makeWords = 'New', maxLength, autoFocus = true } = props
  const [text, setText] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const typed = text.trim()
  const matching = options.filter((option) => contains(option.label, typed))
  const isKnown = options.some((option) => option.label.toLowerCase() === typed.toLowerCase())
  const items: readonly Option[] =
    onMake && typed !== '' && !isKnown
      ? [...matching, { id: makeId, label: `${makeWords} “${typed}”`, icon: <Plus aria-hidden /> }]
      : matching
  return (
    <OptionBox
      label={label}
      inputValue={text}
      onInputChange={setText}
      items={items}
      value={null}
      onChoose={(id) => (id === makeId ? onMake?.(typed) : onPick(id))}
      menuTrigger="focus"
      emptyWords="Nothing has this name."
      placeholder={placeholder}
      maxLength={maxLength}
      autoFocus={autoFocus}
    />
  )
}
