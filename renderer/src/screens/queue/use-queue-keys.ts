import { useEffect, useRef } from 'react'

/** What single keys do while nothing is being typed and no menu is open. Keys as KeyboardEvent.key: 'j', 'Enter'. */
export type QueueKeys = Readonly<Record<string, () => void>>

const owned = 'input:not([type=checkbox]), textarea, [contenteditable], [role=listbox], [role=menu], [role=dialog]'
const pressed = 'button, a, [role=button]'

export function useQueueKeys(keys: QueueKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(owned)) return
      // Enter on a button presses the button.
      if (event.key === 'Enter' && target?.closest(pressed)) return
      const run = latest.current[event.key]
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
