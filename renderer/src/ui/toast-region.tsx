import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { toasts } from './toasts.ts'
import type { Toast } from './toasts.ts'
import styles from './toast-region.module.css'

/** The lines at the foot of the window, read out as they come. */
export function Toasts() {
  const list = useSyncExternalStore(toasts.subscribe, toasts.list)
  const isDragging = useIsDragging()
  return (
    <section
      className={classNames(styles.region, isDragging && styles.passed)}
      aria-label="Messages"
      aria-live="polite"
      aria-atomic="false"
    >
      {list.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

/** Whether something is on its way to where it is dropped, which may lie under a message. */
function useIsDragging(): boolean {
  const [isDragging, setDragging] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true }
    window.addEventListener('dragstart', () => setDragging(true), options)
    // What is dropped may leave its list at once, and then hears of no end.
    for (const end of ['drop', 'dragend'] as const) window.addEventListener(end, () => setDragging(false), options)
    return () => listening.abort()
  }, [])
  return isDragging
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const actions = [toast.action, toast.also].filter((action) => action !== null)
  return (
    <div className={classNames(styles.toast, toast.tone === 'warning' && styles.warning)}>
      <span className={styles.text}>{toast.text}</span>
      {actions.map((action) => (
        <Button
          key={action.label}
          variant="quiet"
          className={styles.action ?? ''}
          onPress={() => {
            toasts.close(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton label="Close message" className={styles.close ?? ''} onPress={() => toasts.close(toast.id)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
