import { Link } from '@tanstack/react-router'
import {
  BookMarked,
  ChartScatter,
  Clock,
  FileText,
  ListOrdered,
  Settings,
  Target,
  TextQuote,
  UserRound,
} from 'lucide-react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatNumber, formatNumberShort } from '#shared/domain/format.ts'
import styles from './rail.module.css'

export interface RailProps {
  readonly summary: OutputOf<'workspace.summary'> | undefined
}

/** The method from top to bottom: listen, translate, measure and repeat. */
export function Rail({ summary }: RailProps) {
  return (
    <nav className={styles.rail} aria-label="Screens">
      <h2 className={styles.step}>Listen</h2>
      <Link to="/evidence" className={styles.link} activeProps={{ className: styles.on }}>
        <TextQuote aria-hidden />
        Evidence
        <Count of={summary?.comments} noun="comments" />
      </Link>
      <Link to="/accounts" className={styles.link} activeProps={{ className: styles.on }}>
        <UserRound aria-hidden />
        Accounts
        <Count of={summary?.accounts} noun="accounts" />
      </Link>
      <h2 className={styles.step}>Translate</h2>
      <Link to="/themes" className={styles.link} activeProps={{ className: styles.on }}>
        <ChartScatter aria-hidden />
        Themes
        <Count of={summary?.themes} noun="themes" />
      </Link>
      <Link to="/codebook" className={styles.link} activeProps={{ className: styles.on }}>
        <BookMarked aria-hidden />
        Codebook
      </Link>
      <Link to="/priorities" className={styles.link} activeProps={{ className: styles.on }}>
        <ListOrdered aria-hidden />
        Priorities
        <Count of={summary?.priorities} noun="priorities" />
      </Link>
      <Link to="/plan" className={styles.link} activeProps={{ className: styles.on }}>
        <Target aria-hidden />
        Plan
      </Link>
      <h2 className={styles.step}>Measure and repeat</h2>
      <Link to="/brief" className={styles.link} activeProps={{ className: styles.on }}>
        <FileText aria-hidden />
        Brief
      </Link>
      <div className={styles.gap} />
      <Link to="/history" className={styles.link} activeProps={{ className: styles.on }}>
        <Clock aria-hidden />
        History
      </Link>
      <Link to="/settings" className={styles.link} activeProps={{ className: styles.on }}>
        <Settings aria-hidden />
        Settings
      </Link>
    </nav>
  )
}

function Count({ of, noun }: { readonly of: number | undefined; readonly noun: string }) {
  if (!of) return null
  return (
    <span className={styles.count} title={`${formatNumber(of)} ${noun}`}>
      {formatNumberShort(of)}
      <span className={styles.noun}> {noun}</span>
    </span>
  )
}
