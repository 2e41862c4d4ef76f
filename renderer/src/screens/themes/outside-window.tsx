import { Button as AriaButton } from 'react-aria-components'
import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Popover } from '../../ui/popover.tsx'
import { CycleWindow } from '../priorities/cycle-window.tsx'
import type { ThemeList } from './theme-words.ts'
import styles from './outside-window.module.css'

/** How many comments the figures leave out for their date, and where that is changed. */
export function OutsideWindow({ list }: { readonly list: ThemeList }) {
  const { data: summary } = useEntry('workspace.summary', {})
  const { from, to, isSet } = list.window
  const span = from && to ? `${formatDate(from)} to ${formatDate(to)}` : ''
  return (
    <>
      {' · '}
      <Popover
        label="Evidence window"
        trigger={
          <AriaButton className={styles.outside ?? ''}>
            {formatNumber(list.outside)} outside the evidence window
          </AriaButton>
        }
      >
        <div className={styles.panel}>
          <h3>Evidence window</h3>
          <p>
            Figures count what is dated {span}. {formatCount(list.outside, 'comment')} dated otherwise{' '}
            {list.outside === 1 ? 'is' : 'are'} sorted into themes and found in Evidence, and not counted.
          </p>
          <CycleWindow
            cycle={{ windowFrom: from, windowTo: to, isWindowSet: isSet }}
            isDisabled={summary?.cycle.state !== 'open'}
          />
        </div>
      </Popover>
    </>
  )
}
