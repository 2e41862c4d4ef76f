import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ThemeTrend } from '#shared/contract/theme-views.ts'
import { formatInterval, formatPercent, formatPoints, notKnown } from '#shared/domain/format.ts'
import { ShareChart } from '../../../charts/share-chart.tsx'
import { ThemeDot } from '../../../ui/theme-chip.tsx'
import { themeHue } from '../../../ui/theme-hue.ts'
import { periodName, verdictReason, type Trends } from './trend-words.ts'
import { Verdict } from './verdict.tsx'
import styles from './trend.module.css'

export interface TrendsShownProps {
  readonly trends: Trends
  /** In the order to show. */
  readonly themes: readonly ThemeTrend[]
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
}

/** One small chart a theme; arrows move among them. */
export function TrendCards({ trends, themes, selected, onSelect }: TrendsShownProps) {
  return (
    <ListBox
      className={styles.cards ?? ''}
      aria-label="Themes over time"
      layout="grid"
      items={themes.map((theme) => ({ id: theme.id, theme }))}
      dependencies={[trends]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [key] = keys
        if (typeof key === 'string') onSelect(key)
      }}
    >
      {({ theme }) => (
        <ListBoxItem className={styles.card ?? ''} textValue={theme.label}>
          <TrendCard theme={theme} trends={trends} />
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function TrendCard({ theme, trends }: { readonly theme: ThemeTrend; readonly trends: Trends }) {
  const { periods } = trends
  const at = theme.shares.findLastIndex((share, nth) => share !== null && periods[nth]?.isWhole === true)
  const share = theme.shares[at]
  const asPercent = (end: number): string => formatPercent(end, 1)
  return (
    <>
      <span className={styles.name}>
        <ThemeDot colour={theme.colour} />
        <span>{theme.label}</span>
      </span>
      <span className={styles.now}>
        <b>{share ? formatPercent(share.value, 1) : notKnown}</b>
        {share && (
          <span title={`95% interval ${formatInterval(share, asPercent)}`}>
            {formatInterval(share, asPercent)}, {periodName(periods[at]?.id ?? '')}
          </span>
        )}
      </span>
      <ShareChart
        shares={theme.shares}
        isWhole={periods.map(({ isWhole }) => isWhole)}
        hue={themeHue(theme.colour)}
        from={periodName(periods[0]?.id ?? '')}
        to={periodName(periods.at(-1)?.id ?? '')}
      />
      <span className={styles.verdict}>
        <Verdict direction={theme.direction} />
        {theme.change !== null && (
          <span className={styles.change} title="Share in the later half of the time less share in the earlier">
            {formatPoints(theme.change)}
          </span>
        )}
      </span>
      <span className={styles.reason}>{verdictReason(theme, trends)}</span>
    </>
  )
}
