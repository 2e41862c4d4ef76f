import { PanelLeft, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './panes.module.css'

export interface PanesProps {
  readonly children: ReactNode
  readonly left?: ReactNode
  /** What the drawer of the left pane is called in a narrow window: 'Themes not used'. */
  readonly leftLabel?: string
  readonly leftWidth?: number
  readonly right?: ReactNode
  readonly rightLabel?: string
  readonly rightWidth?: number
  /** In a narrow window the right pane lies over the middle while this is true; in a wide one it is always there. */
  readonly isRightOpen?: boolean
  readonly onCloseRight?: () => void
}

/**
 * Left, middle and right side by side. Below 1,200 px the right one lies over the middle when something is chosen, and
 * the left one is a drawer.
 */
export function Panes(props: PanesProps) {
  const { children, left, leftLabel = 'List', leftWidth = 232, right, rightLabel = 'Details', rightWidth = 400 } = props
  const { isRightOpen = true, onCloseRight } = props
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  useEscape(isDrawerOpen, () => setDrawerOpen(false))
  useEscape(isRightOpen && onCloseRight !== undefined, () => onCloseRight?.())
  return (
    <div className={styles.panes}>
      {left && (
        <>
          <div className={styles.drawerHandle}>
            <Button variant="quiet" icon={<PanelLeft aria-hidden />} onPress={() => setDrawerOpen(true)}>
              {leftLabel}
            </Button>
          </div>
          <aside
            className={classNames(styles.left, isDrawerOpen && styles.open)}
            style={{ width: leftWidth }}
            aria-label={leftLabel}
          >
            <IconButton
              label={`Close ${leftLabel}`}
              className={styles.close ?? ''}
              onPress={() => setDrawerOpen(false)}
            >
              <X aria-hidden />
            </IconButton>
            {left}
          </aside>
        </>
      )}
      <section className={styles.middle}>{children}</section>
      {right && (
        <aside
          className={classNames(styles.right, isRightOpen && styles.open)}
          style={{ width: rightWidth }}
          aria-label={rightLabel}
        >
          {onCloseRight && (
            <IconButton label={`Close ${rightLabel}`} className={styles.close ?? ''} onPress={onCloseRight}>
              <X aria-hidden />
            </IconButton>
          )}
          {right}
        </aside>
      )}
    </div>
  )
}

const narrow = '(width < 1200px)'

/** Escape closes what lies over the middle, unless it belongs to a text that is being written. */
function useEscape(isActive: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (event.key !== 'Escape' || event.defaultPrevented || isWriting) return
      if (window.matchMedia(narrow).matches) onEscape()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}
