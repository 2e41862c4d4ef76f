import { useSyncExternalStore } from 'react'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { chooseLook, looks, onLook, storedLook } from '../shell/look.ts'
import type { Look } from '../shell/look.ts'
import { Setting } from './setting.tsx'

const words: Readonly<Record<Look, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }
const segments = looks.map((id) => ({ id, label: words[id] }))

export function LookSettings() {
  const look = useSyncExternalStore(onLook, storedLook)
  return (
    <Setting title="Look" note="Briefs are always light, as they are printed.">
      <SegmentedControl label="Look" segments={segments} value={look} onChange={chooseLook} />
    </Setting>
  )
}
